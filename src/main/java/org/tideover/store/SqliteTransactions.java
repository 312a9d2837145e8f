package org.tideover.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.store.StoreException.Kind;

/**
 * The one connection to the database, and the queue of those who wait for it.
 *
 * <p>SQLite has one writer. A fair lock hands the connection round in the order of asking, which is
 * calmer than writers that poll the file; one connection also keeps its page cache and compiled
 * statements, which a second writer would invalidate with every commit.
 *
 * <p>A commit survives the end of the process ({@code kill -9}), and the loss of power after the
 * next {@link #secure}. An event of the inbox is confirmed after that, so what is lost with the
 * power is done again.
 */
final class SqliteTransactions implements StoreTransactions {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteTransactions.class);

  private final ReentrantLock connectionLock = new ReentrantLock(true);
  private final Handle handle;
  private final Path file;
  private final LogOnDisk log;
  private final Compaction compaction;

  // Guarded by connectionLock.
  private boolean open;
  private boolean broken;
  private boolean erased;

  SqliteTransactions(Handle handle, Path file) {
    this.handle = handle;
    this.file = file;
    this.log = new LogOnDisk(() -> LogOnDisk.force(file), this::checkpointed);
    this.compaction = new Compaction(handle, this::checkpointed);
  }

  @Override
  public <T> T call(Function<Handle, T> statements) {
    if (isOpenHere()) {
      return run(statements);
    }
    connectionLock.lock();
    try {
      return inNewTransaction(statements);
    } finally {
      connectionLock.unlock();
    }
  }

  @Override
  public void secure() {
    log.await();
  }

  @Override
  public void exclusively(Runnable work) {
    connectionLock.lock();
    try {
      work.run();
    } finally {
      connectionLock.unlock();
    }
  }

  /** Has the write-ahead log emptied after the commit: it still holds what was erased. */
  @Override
  public void erased() {
    erased = true;
  }

  /** Has the file rewritten, too: moved rows left copies in it. */
  @Override
  public void forgotten() {
    compaction.owe();
    erased();
  }

  @Override
  public boolean isOpenHere() {
    return connectionLock.isHeldByCurrentThread() && open;
  }

  @Override
  public Connection take() {
    connectionLock.lock();
    return handle.getConnection();
  }

  @Override
  public void giveBack(Connection connection) {
    connectionLock.unlock();
  }

  @Override
  public Connection joined() {
    return handle.getConnection();
  }

  @Override
  public void close() {
    connectionLock.lock();
    try {
      translating(this::emptyLog);
    } finally {
      handle.close();
      connectionLock.unlock();
    }
  }

  /** Removes the copies of what was erased, from the file and from the write-ahead log. */
  @Override
  public void tidy() {
    removeCopies(compaction::atHousekeeping);
  }

  /** The log is emptied even where there was no room to rewrite the file. */
  private void removeCopies(Runnable rewriting) {
    connectionLock.lock();
    try {
      translating(rewriting);
    } finally {
      try {
        translating(this::emptyLog);
      } finally {
        connectionLock.unlock();
      }
    }
  }

  private static void translating(Runnable statements) {
    try {
      statements.run();
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }

  /** Moves what the write-ahead log holds into the database, and empties it. */
  private void emptyLog() {
    if (!checkpointed()) {
      LOG.warn(
          "Somebody reads tideover.db; what was erased stays in its log until the next housekeeping,"
              + " which is within the hour.");
    }
  }

  /**
   * Whether all of the log could be moved; whoever reads the database may prevent it. Nobody waits
   * for them: a backup reads for minutes, and meanwhile nobody would be served.
   */
  private boolean checkpointed() {
    connectionLock.lock();
    try {
      return Impatience.of(
          handle.getConnection(),
          () -> !handle.select("pragma wal_checkpoint(truncate)").mapTo(Boolean.class).first());
    } finally {
      connectionLock.unlock();
    }
  }

  private <T> T inNewTransaction(Function<Handle, T> statements) {
    checkFile();
    command("begin immediate");
    open = true;
    broken = false;
    boolean committed = false;
    try {
      T result = run(statements);
      commit();
      committed = true;
      log.committed();
      return result;
    } finally {
      open = false;
      if (!committed) {
        rollback();
      } else if (erased) {
        removeCopiesQuietly();
      }
      erased = false;
    }
  }

  /** The work is committed already, so a fault here must not look like its failure. */
  private void removeCopiesQuietly() {
    try {
      removeCopies(compaction::atOnce);
    } catch (StoreException fault) {
      LOG.warn("Copies of what was erased stay until the next hour: {}", fault.getMessage());
    }
  }

  private <T> T run(Function<Handle, T> statements) {
    try {
      return statements.apply(handle);
    } catch (JdbiException fault) {
      // SQLite may have rolled everything back by itself: nothing of it must be committed.
      broken = true;
      throw Failures.translate(fault);
    }
  }

  private void commit() {
    if (broken) {
      throw Failures.of(
          Kind.OTHER,
          "A statement failed earlier in this transaction, so all of it was undone. Try it again.");
    }
    command("commit");
  }

  private void rollback() {
    try {
      command("rollback");
    } catch (StoreException alreadyRolledBack) {
      // SQLite rolls back by itself after some faults; there is nothing left to undo then.
    }
  }

  private void command(String sql) {
    try {
      handle.execute(sql);
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }

  /** SQLite goes on writing into a deleted file without a word, and all of it would be lost. */
  private void checkFile() {
    if (!file.toFile().exists()) {
      throw Failures.of(
          Kind.GONE,
          "The file tideover.db is gone from the data folder, so nothing is stored. Put it back, or"
              + " let it be made anew: start the program again.");
    }
  }
}
