package org.tideover.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.tideover.store.StoreException.Kind;

/**
 * The folder that holds everything the program keeps, claimed for one process: two would each send
 * every message. The claim ends with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {
  /** The file on which the claim is; whoever claimed a folder once leaves it there. */
  static final String LOCK = "tideover.lock";

  private final Path folder;
  private final FileChannel claim;

  private DataFolder(Path folder, FileChannel claim) {
    this.folder = folder;
    this.claim = claim;
  }

  static DataFolder claim(Path folder) {
    try {
      createFor(folder);
      return new DataFolder(folder, settled(folder, claimed(folder)));
    } catch (IOException fault) {
      throw new StoreException(
          Kind.GONE,
          ("The data folder cannot be used (%s), so nothing can be stored. Choose a folder that this"
                  + " user may write, with --data or TIDEOVER_DATA.")
              .formatted(fault.getClass().getSimpleName()),
          null);
    }
  }

  /** The database file, readable by its owner alone. */
  Path database() {
    return folder.resolve("tideover.db");
  }

  @Override
  public void close() {
    try {
      claim.close();
    } catch (IOException closedAnyway) {
      // The claim ends with the channel, and at the latest with the process.
    }
  }

  private static void createFor(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      OwnerFiles.createFolder(folder);
    }
    try {
      OwnerFiles.create(folder.resolve("tideover.db"));
    } catch (FileAlreadyExistsException keptFromBefore) {
      // Its permissions are the owner's business.
    }
  }

  private static FileChannel settled(Path folder, FileChannel claim) throws IOException {
    try {
      CopyRoom.settle(folder);
      return claim;
    } catch (IOException fault) {
      claim.close();
      throw fault;
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
