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
   * @throws StoreException when it must not be written, or cannot be, and says what to do
   */
  public static OutputFile of(Path file, Path folder, KeySource key, boolean replace) {
    refuse(file, ownName(file, folder, key).or(() -> Kept.database(file)));
    return new OutputFile(free(file, replace));
  }

  /** The same for a copy of the database, which may take the place of an earlier copy. */
  public static OutputFile ofCopy(Path file, Path folder, KeySource key, boolean replace) {
    refuse(file, ownName(file, folder, key));
    return new OutputFile(free(file, replace));
  }

  /** What a file is to a program, this one or another, if it is something. */
  private static Optional<String> ownName(Path file, Path folder, KeySource key) {
    if (isSame(file, folder.resolve("tideover.db"))) {
      return Optional.of("is the database itself");
    }
    if (key instanceof KeySource.InFile(Path place) && isSame(file, place)) {
      return Optional.of("is the key of people's plans");
    }
    return real(file).startsWith(real(folder.resolve(".")))
        ? Optional.of("is in the data folder")
        : Kept.anybodys(file);
  }

  private static Path free(Path file, boolean replace) {
    if (Files.isDirectory(file) || (Files.exists(file) && !Files.isRegularFile(file))) {
      refuse(file, Optional.of("is no file"));
    }
    if (Files.exists(file) && !replace) {
      throw Failures.of(
          Kind.OTHER, file + " is there already. Name another file, or replace it with --force.");
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isWritable(parent)) {
      throw Failures.cannotWrite(file, "its folder is not there, or not this user's to write");
    }
    return file;
  }

  private static void refuse(Path file, Optional<String> what) {
    what.ifPresent(word -> {
      throw Failures.of(
          Kind.OTHER,
          ("%s %s, and was left alone. FILE is the file to make, in another folder; a database to"
                  + " read is named with --data or TIDEOVER_DATA.")
              .formatted(file, word));
    });
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

  /**
   * That a place cannot be written, for files that come to be in other ways.
   *
   * @return what to throw, which says what to do
   */
  public static StoreException unwritten(Path path, IOException fault) {
    return Failures.cannotWrite(path, fault);
  }

  /** Its place. */
  public Path path() {
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
      throw Failures.cannotWrite(path, fault);
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
