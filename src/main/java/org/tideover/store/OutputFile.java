package org.tideover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.tideover.store.StoreException.Kind;

/**
 * A file that a command makes for outside: never one that the program lives from, its owner's
 * alone, and there whole or not at all.
 */
public final class OutputFile {
  private final Path path;

  private OutputFile(Path path) {
    this.path = path;
  }

  /** Writes to a place, which holds an empty file by then. */
  @FunctionalInterface
  public interface Writing<T> {
    /** Writes, and says something about it. */
    T into(Path place) throws IOException;
  }

  /**
   * A file that may be made, or replaced.
   *
   * @param folder the data folder: nothing in it is replaced, nor added, whatever was asked for
   * @param key where the key is, which is not replaced either
   * @param replace whether another file that is there may be replaced
   * @throws StoreException when it must not be written, and says what to do
   */
  public static OutputFile of(Path file, Path folder, KeySource key, boolean replace) {
    ownName(file, folder, key)
        .ifPresent(name -> {
          throw refused(file, "is " + name);
        });
    if (Files.isDirectory(file) || (Files.exists(file) && !Files.isRegularFile(file))) {
      throw refused(file, "is no file");
    }
    if (Files.exists(file) && !replace) {
      throw Failures.of(
          Kind.OTHER, file + " is there already. Name another file, or replace it with --force.");
    }
    return new OutputFile(file);
  }

  /** What a file is to the program, if it is something. */
  private static Optional<String> ownName(Path file, Path folder, KeySource key) {
    if (isSame(file, folder.resolve("tideover.db"))) {
      return Optional.of("the database itself");
    }
    if (key instanceof KeySource.InFile(Path place) && isSame(file, place)) {
      return Optional.of("the key of people's plans");
    }
    return real(file).startsWith(real(folder.resolve(".")))
        ? Optional.of("in the data folder")
        : Optional.empty();
  }

  private static StoreException refused(Path file, String what) {
    return Failures.of(
        Kind.OTHER,
        ("%s %s, and was left alone. FILE is the file to make, in another folder; which database is"
                + " read is said with --data or TIDEOVER_DATA.")
            .formatted(file, what));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return real(one).equals(real(other))
          || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Where a file is or would be, its folder's links followed. */
  private static Path real(Path file) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null) {
      return whole;
    }
    try {
      return folder.toRealPath().resolve(whole.getFileName()).normalize();
    } catch (IOException notThere) {
      return whole.normalize();
    }
  }

  /** Its place. */
  Path path() {
    return path;
  }

  /**
   * Makes it.
   *
   * @throws StoreException when it cannot be written, and says what to do; what was there stays
   */
  public <T> T write(Writing<T> writing) {
    Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      OwnerFiles.create(unfinished);
      T word = writing.into(unfinished);
      OwnerFiles.onDisk(unfinished);
      Files.move(
          unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      OwnerFiles.onDisk(path.toAbsolutePath().resolveSibling("."));
      return word;
    } catch (IOException fault) {
      throw Failures.cannotWrite(path, fault.getClass().getSimpleName());
    } finally {
      remove(unfinished);
    }
  }

  private static void remove(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException stays) {
      // What was wrong with its place is told already; the next try removes it.
    }
  }
}
