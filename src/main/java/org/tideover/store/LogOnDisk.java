package org.tideover.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.JdbiException;
import org.tideover.store.StoreException.Kind;

/**
 * How much of SQLite's write-ahead log is surely on disk. Whoever needs their commit there waits
 * here, beside the connection and not with it; those who come while another waits share the next
 * wait.
 *
 * <p>After a failed attempt the system may call pages written that it has dropped. So the log is
 * believed again only once all of it was moved into the database, which is on disk then.
 */
final class LogOnDisk {
  /** Has the system write down what it holds of the log. */
  @FunctionalInterface
  interface Force {
    /** Returns when it is on disk. */
    void run() throws IOException;
  }

  private final Force force;
  private final BooleanSupplier checkpoint;
  private final AtomicLong commits = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile long onDisk;

  // Guarded by the lock.
  private boolean doubtful;

  /**
   * A log of which nothing is known yet.
   *
   * @param force has the system write down what it holds of the log
   * @param checkpoint moves the log into the database; says whether all of it went
   */
  LogOnDisk(Force force, BooleanSupplier checkpoint) {
    this.force = force;
    this.checkpoint = checkpoint;
  }

  /** Another transaction is in the log. */
  void committed() {
    commits.incrementAndGet();
  }

  /** Waits until everything that was committed before is on disk. */
  void await() {
    long mine = commits.get();
    if (onDisk >= mine) {
      return;
    }
    lock.lock();
    try {
      if (onDisk < mine) {
        long all = commits.get();
        write();
        onDisk = all;
      }
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    try {
      if (!doubtful) {
        doubtful = true;
        force.run();
      } else if (!checkpoint.getAsBoolean()) {
        throw Failures.of(Kind.LOCKED, "Another program reads the database; it is tried again.");
      }
      doubtful = false;
    } catch (IOException fault) {
      throw Failures.ofDisk();
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }

  /**
   * Forces the log of a database file; its name in the folder SQLite forces with its first page.
   */
  static void force(Path database) throws IOException {
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
      channel.force(false);
    } catch (NoSuchFileException emptied) {
      throw new IOException("There is no log any more", emptied);
    }
  }
}
