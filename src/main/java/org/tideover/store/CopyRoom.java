package org.tideover.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.store.StoreException.Kind;

/**
 * A room in a claimed data folder, where the copy of a backup may be changed before it takes the
 * place of anything. It is emptied at its end, also where somebody stops the process meanwhile.
 * What a crash leaves is settled by whoever claims the folder next: an unfinished copy is removed,
 * and one that was whole takes its place, as it was about to.
 */
final class CopyRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CopyRoom.class);
  private static final String NAME = "tideover.db";
  private static final String ROOM = "restoring";
  private static final String WHOLE = "restored";
  private static final List<String> PARTS = List.of("", "-wal", "-shm");

  /** So long a stopping process waits for the copy to end; its files are gone already. */
  private static final long PATIENCE_SECONDS = 3;

  private final Path folder;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread stopping = new Thread(this::stop, "stop-restoring");
  private boolean stopped;

  private CopyRoom(Path folder) {
    this.folder = folder;
  }

  /** Opens the room, empty. */
  static CopyRoom in(Path folder) {
    empty(folder.resolve(ROOM));
    CopyRoom room = new CopyRoom(folder);
    Runtime.getRuntime().addShutdownHook(room.stopping);
    return room;
  }

  Path place() {
    return folder.resolve(ROOM);
  }

  /** Copies a database into the room, also one that somebody writes to meanwhile. */
  Path copyOf(Path file) throws IOException {
    Path copy = place().resolve(NAME);
    synchronized (this) {
      requireGoing();
      Files.createDirectories(place());
      OwnerFiles.create(copy);
    }
    Backups.copy(file, copy, copy);
    requireGoing();
    return copy;
  }

  /**
   * Ends what goes on when the process is being stopped.
   *
   * @throws StoreException then
   */
  synchronized void requireGoing() {
    if (stopped) {
      throw Failures.of(Kind.OTHER, "This was stopped on the way, so nothing was changed.");
    }
  }

  /**
   * The copy is as it should be, and takes the place of the folder's database: from here on it does
   * so in any case, after a crash at the next claim.
   *
   * @return where the database that was there is now
   */
  Optional<Path> takePlace() throws IOException {
    synchronized (this) {
      requireGoing();
      empty(folder.resolve(WHOLE));
      Files.move(place(), folder.resolve(WHOLE), StandardCopyOption.ATOMIC_MOVE);
    }
    return finish(folder);
  }

  /** The process is being stopped: the room is emptied under the hands of whoever works there. */
  void stop() {
    synchronized (this) {
      stopped = true;
      empty(place());
    }
    try {
      var unused = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException forced) {
      Thread.currentThread().interrupt();
    }
    empty(place());
  }

  @Override
  public void close() {
    empty(place());
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(stopping);
    } catch (IllegalStateException stoppingAlready) {
      // It waits for this.
    }
  }

  /** Settles what a crash left in a folder that was just claimed. */
  static void settle(Path folder) throws IOException {
    empty(folder.resolve(ROOM));
    if (Files.exists(folder.resolve(WHOLE).resolve(NAME))) {
      Optional<Path> before = finish(folder);
      LOG.warn(
          "A restore was cut off when its copy was whole, so it was finished now.{}",
          before.map(old -> " The database before it is " + old + ".").orElse(""));
    }
    empty(folder.resolve(WHOLE));
  }

  /** Named by the copy, so that what was begun before a crash goes on under the same name. */
  private static Optional<Path> finish(Path folder) throws IOException {
    Path whole = folder.resolve(WHOLE).resolve(NAME);
    Path database = folder.resolve(NAME);
    String aside = NAME + ".replaced-" + Files.getLastModifiedTime(whole).toMillis();
    if (!DataFolder.hasDatabase(folder)) {
      Files.deleteIfExists(database);
    }
    for (String part : PARTS) {
      Path from = folder.resolve(NAME + part);
      if (Files.exists(from)) {
        Files.move(from, folder.resolve(aside + part));
      }
    }
    Files.move(whole, database, StandardCopyOption.REPLACE_EXISTING);
    OwnerFiles.onDisk(folder);
    empty(folder.resolve(WHOLE));
    return Optional.of(folder.resolve(aside)).filter(Files::exists);
  }

  /** Whatever lies there: a journal of an earlier copy would be taken for one of the next. */
  private static void empty(Path room) {
    if (!Files.isDirectory(room)) {
      return;
    }
    try (Stream<Path> left = Files.list(room)) {
      left.forEach(CopyRoom::remove);
    } catch (IOException | UncheckedIOException stays) {
      // What cannot be removed is told by what needs its place.
    }
    remove(room);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // The next claim tries again.
    }
  }
}
