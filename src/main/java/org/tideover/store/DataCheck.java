package org.tideover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.tideover.store.StoreException.Kind;

/**
 * Looks at what is kept on disk, for {@code tideover doctor}, and changes nothing. Each look says
 * what is wrong and what to do; nothing where all is well.
 */
public final class DataCheck {
  private static final long ENOUGH = 200L << 20;
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final Storage storage;

  /**
   * Looks at a data folder, which need not be there yet.
   *
   * @param storage where everything is kept; the key and pictures are by the folder even so
   */
  public DataCheck(Path folder, Storage storage) {
    this.folder = folder;
    this.storage = storage;
  }

  /**
   * Ends a start that would begin anew beside what is left of a database, or with a key that cannot
   * be read: before anything is made.
   *
   * @throws StoreException then, and says what to do
   */
  public void requireStart(KeySource key) {
    var unused = KeyRing.atHand(key);
    if (storage instanceof Storage.Folder) {
      DataFolder.emptied(folder, key)
          .ifPresent(wrong -> {
            throw Failures.of(Kind.GONE, wrong);
          });
    }
  }

  /** A word about a database that is well. */
  public String word() {
    return switch (storage) {
      case Storage.Folder ignored ->
          hasDatabase() ? "sound" : "not there yet; the first start makes it";
      case Storage.Server ignored ->
          "the server of DATABASE_URL answers" + leftInFile().map(", and "::concat).orElse("");
    };
  }

  /** That a server has nobody while the folder's file is filled, and what brings them there. */
  public Optional<String> leftInFile() {
    return storage instanceof Storage.Server server
            && DataFolder.hasDatabase(folder)
            && !hasPeople(server)
        ? Optional.of(
            "nobody is there yet; the people of %s are brought there by: ./tideover restore FILE"
                .formatted(folder.resolve("tideover.db")))
        : Optional.empty();
  }

  private static boolean hasPeople(Storage.Server server) {
    try (Handle handle = ReadOnly.look(server)) {
      return ReadOnly.isOurs(handle, server)
          && handle.select("select exists (select 1 from person)").mapTo(Boolean.class).one();
    } catch (StoreException | JdbiException away) {
      // That is told of the database.
      return true;
    }
  }

  /** Whether the database is sound, or its server answers. */
  public Optional<String> database(KeySource key) {
    return switch (storage) {
      case Storage.Folder ignored -> SqliteLibrary.fault().or(() -> file(key));
      case Storage.Server server -> server(server);
    };
  }

  private static Optional<String> server(Storage.Server server) {
    try (Handle handle = ReadOnly.look(server)) {
      handle.select("select 1").mapTo(Integer.class).one();
      return Optional.empty();
    } catch (StoreException away) {
      return Optional.ofNullable(away.getMessage());
    }
  }

  private boolean hasDatabase() {
    return switch (storage) {
      case Storage.Folder ignored -> DataFolder.hasDatabase(folder);
      case Storage.Server server -> hasTables(server);
    };
  }

  private static boolean hasTables(Storage.Server server) {
    try (Handle handle = ReadOnly.look(server)) {
      return ReadOnly.isOurs(handle, server);
    } catch (StoreException away) {
      // That is told of the database.
      return false;
    }
  }

  private Optional<String> file(KeySource key) {
    if (isClosedToUs()) {
      return Optional.of(unreadable());
    }
    return hasDatabase()
        ? Backups.fault(folder.resolve("tideover.db"))
            .map(wrong ->
                "tideover.db cannot be used: %s. %s"
                    .formatted(
                        wrong.words(),
                        wrong.isDamaged()
                            ? "Stop the program and restore a backup: ./tideover restore FILE --force"
                            : "That says nothing against what is in it: mend that, then look again"))
        : DataFolder.emptied(folder, key);
  }

  /** Whether there is space. */
  public Optional<String> space() {
    try {
      long free = Files.getFileStore(FileFaults.nearest(folder)).getUsableSpace();
      return free >= ENOUGH
          ? Optional.empty()
          : Optional.of(
              "only %d MB are free on the disk of %s; make room for %d"
                  .formatted(free >> 20, folder, ENOUGH >> 20));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** Whether only the owner may read what people told. */
  public Optional<String> permissions() {
    if (isClosedToUs()) {
      return Optional.of(unreadable());
    }
    return tooOpen(folder).map(this::advice).or(() -> tooOpen(folder.resolve("tideover.db")));
  }

  /** A folder in which others keep things, too, is not closed to them. */
  private String advice(String closing) {
    return isOwn()
        ? closing
        : folder
            + " holds other things, too; name a folder of its own with --data or TIDEOVER_DATA";
  }

  private boolean isOwn() {
    if (Files.exists(folder.resolve(DataFolder.LOCK)) || DataFolder.hasDatabase(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private boolean isClosedToUs() {
    return Files.isDirectory(folder) && !Files.isExecutable(folder);
  }

  private String unreadable() {
    return folder + " is not this user's to read; look as the user who serves, or change its owner";
  }

  /** Whether the key is where it should be, opens what is there, and is its owner's alone. */
  public Optional<String> key(KeySource source) {
    return keyFit(source)
        .or(() -> source instanceof KeySource.InFile(Path file) ? tooOpen(file) : Optional.empty());
  }

  /** Whether the key is where it should be and opens what is there, whoever else may read it. */
  public Optional<String> keyFit(KeySource source) {
    if (!(source instanceof KeySource.InFile(Path file))) {
      return misfit(source);
    }
    if (!Files.exists(file)) {
      return hasSealedWords()
          ? Optional.of(
              "the key file "
                  + file
                  + " is missing, and safety plans may be locked with it. Put its copy back, or see:"
                  + " ./tideover key lost")
          : Optional.empty();
    }
    return Files.isReadable(file)
        ? misfit(source)
        : Optional.of("the key file " + file + " is not this user's to read; change its owner");
  }

  /** Whether there is anything that only a key opens; where not, the next start makes one. */
  private boolean hasSealedWords() {
    if (!hasDatabase()) {
      return false;
    }
    try (Handle handle = ReadOnly.look(storage)) {
      return SealedTables.sealed(handle, ReadOnly.tables(handle, storage)) > 0;
    } catch (StoreException | JdbiException unreadable) {
      // That is told of the database.
      return false;
    }
  }

  private Optional<String> misfit(KeySource source) {
    try {
      return KeyRing.atHand(source).isPresent() && hasDatabase()
          ? misfitOfRows(source)
          : Optional.empty();
    } catch (StoreException doesNotFit) {
      return Optional.ofNullable(doesNotFit.getMessage());
    }
  }

  private Optional<String> misfitOfRows(KeySource source) {
    try (Handle handle = ReadOnly.look(storage)) {
      SealedTables.requireFit(handle, source, ReadOnly.tables(handle, storage));
    } catch (JdbiException unreadable) {
      // That is told of the database.
    }
    return Optional.empty();
  }

  private static Optional<String> tooOpen(Path path) {
    try {
      boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (!posix
          || !Files.exists(path)
          || OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
        return Optional.empty();
      }
      return Optional.of(
          "others on this machine may read "
              + path
              + "; say: chmod "
              + (Files.isDirectory(path) ? "700 " : "600 ")
              + path);
    } catch (IOException unreadable) {
      return Optional.of(path + " is not this user's to read; change its owner");
    }
  }
}
