package org.tideover.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tideover.store.StoreException.Kind;

/**
 * The folder that holds everything the program keeps, claimed for one process: two would each send
 * every message. The claim ends with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {
  /** The file on which the claim is; whoever claimed a folder once leaves it there. */
  static final String LOCK = "tideover.lock";

  private static final String DATABASE = "tideover.db";

  private final Path folder;
  private final FileChannel claim;
  private final boolean isMadeHere;

  private DataFolder(Path folder, FileChannel claim, boolean isMadeHere) {
    this.folder = folder;
    this.claim = claim;
    this.isMadeHere = isMadeHere;
  }

  static DataFolder claim(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        OwnerFiles.createFolder(folder);
      }
      return settled(folder, claimed(folder));
    } catch (IOException fault) {
      throw Failures.cannotWrite(
          folder,
          fault,
          ("The data folder cannot be used (%s), so nothing can be stored. Choose a folder that this"
                  + " user may write, with --data or TIDEOVER_DATA.")
              .formatted(fault.getClass().getSimpleName()));
    }
  }

  /** Whether a database is in a folder: an empty file is none. */
  static boolean hasDatabase(Path folder) {
    return Backups.isFilled(folder.resolve(DATABASE));
  }

  /**
   * The database of a folder.
   *
   * @throws StoreException when there is none, and says what to do
   */
  static Path databaseOf(Path folder) {
    if (!hasDatabase(folder)) {
      throw Failures.of(
          Kind.GONE,
          "There is no database in %s. Name the data folder of the program with --data or TIDEOVER_DATA."
              .formatted(folder));
    }
    return folder.resolve(DATABASE);
  }

  /**
   * That a folder's database was emptied: its file is, and what is made after it is still there. A
   * start would begin anew, and all people would be gone without a word.
   */
  static Optional<String> emptied(Path folder, KeySource key) {
    Path database = folder.resolve(DATABASE);
    if (!Files.isRegularFile(database) || hasDatabase(folder)) {
      return Optional.empty();
    }
    Path log = folder.resolve(DATABASE + "-wal");
    return Stream.concat(
            Backups.isFilled(log) ? Stream.of(log) : Stream.empty(),
            key instanceof KeySource.InFile(Path file) && Files.exists(file)
                ? Stream.of(file)
                : Stream.empty())
        .findFirst()
        .map(left ->
            ("%s is empty, but there is %s, so there was a database before, and it is gone. Restore a"
                    + " backup: ./tideover restore FILE. If there never was one, remove the empty"
                    + " file.")
                .formatted(database, left));
  }

  /** The database file, readable by its owner alone. */
  Path database() {
    return folder.resolve(DATABASE);
  }

  /** The place that was made for a database goes again where none came of it. */
  @Override
  public void close() {
    try (FileChannel ending = claim) {
      if (isMadeHere && ending.isOpen() && !hasDatabase(folder)) {
        Files.deleteIfExists(database());
      }
    } catch (IOException closedAnyway) {
      // The claim ends with the channel, and at the latest with the process.
    }
  }

  private static DataFolder settled(Path folder, FileChannel claim) throws IOException {
    try {
      CopyRoom.settle(folder);
      return new DataFolder(folder, claim, create(folder.resolve(DATABASE)));
    } catch (IOException fault) {
      claim.close();
      throw fault;
    }
  }

  /** Whether it was made now; the permissions of one that is there are its owner's business. */
  private static boolean create(Path database) throws IOException {
    try {
      OwnerFiles.create(database);
      return true;
    } catch (FileAlreadyExistsException keptFromBefore) {
      return false;
    }
  }

  private static FileChannel claimed(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw Failures.of(
          Kind.LOCKED,
          "Another Tideover is running on this data folder, and two would send everything twice."
              + " Stop the other one, or choose another folder with --data or TIDEOVER_DATA.");
    }
    return channel;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }
}
