package org.tideover.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.tideover.store.StoreException.Kind;

/**
 * Transactions on a PostgreSQL server, each on a connection of a pool, side by side.
 *
 * <p>A commit is on the server's disk when it returns only after {@link #durably}, which is how
 * events are stored. The server writes other commits within a moment, and in order: what is lost
 * when it loses power is done again, as with SQLite.
 */
final class PostgresTransactions implements StoreTransactions {
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final ThreadLocal<Open> here = new ThreadLocal<>();
  private final ReentrantLock one = new ReentrantLock(true);

  /** What is open on a thread. */
  private static final class Open {
    private final Handle handle;
    private boolean broken;

    Open(Handle handle) {
      this.handle = handle;
    }
  }

  PostgresTransactions(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Statements.over(pool);
  }

  @Override
  public <T> T call(Function<Handle, T> statements) {
    Open open = here.get();
    return open != null ? run(open, statements) : inNewTransaction(statements);
  }

  @Override
  public <T> T durably(Function<Handle, T> statements) {
    return call(handle -> {
      handle.execute("set local synchronous_commit = on");
      return statements.apply(handle);
    });
  }

  /** What is stored durably is on the server's disk when its commit returns. */
  @Override
  public void secure() {}

  @Override
  public void exclusively(Runnable work) {
    one.lock();
    try {
      work.run();
    } finally {
      one.unlock();
    }
  }

  /** Old versions of rows stay in the server's files until it vacuums them: docs/privacy.md. */
  @Override
  public void erased() {}

  @Override
  public void forgotten() {}

  @Override
  public boolean isOpenHere() {
    return here.get() != null;
  }

  @Override
  public Connection joined() {
    Open open = here.get();
    if (open == null) {
      throw new IllegalStateException("No transaction is open on this thread");
    }
    return open.handle.getConnection();
  }

  @Override
  public Connection take() {
    try {
      Connection connection = pool.getConnection();
      connection.setAutoCommit(true);
      return connection;
    } catch (SQLException fault) {
      throw Failures.translate(fault);
    }
  }

  @Override
  public void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException closedAnyway) {
      // The pool replaces a connection that it cannot take back.
    }
  }

  @Override
  public List<String> keyTables() {
    return List.of("plan_key");
  }

  @Override
  public boolean isServed(Handle handle) {
    return Beat.isHeard(handle);
  }

  /** The server keeps its own house. */
  @Override
  public void tidy() {}

  @Override
  public void close() {
    pool.close();
  }

  private <T> T inNewTransaction(Function<Handle, T> statements) {
    try (Handle handle = opened()) {
      Open open = new Open(handle);
      here.set(open);
      return finished(open, statements);
    } finally {
      here.remove();
    }
  }

  private Handle opened() {
    try {
      return jdbi.open();
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }

  private static <T> T finished(Open open, Function<Handle, T> statements) {
    boolean committed = false;
    try {
      T result = run(open, statements);
      commit(open);
      committed = true;
      return result;
    } finally {
      if (!committed) {
        rollback(open);
      }
    }
  }

  private static <T> T run(Open open, Function<Handle, T> statements) {
    try {
      return statements.apply(open.handle);
    } catch (JdbiException fault) {
      open.broken = true;
      throw Failures.translate(fault);
    }
  }

  private static void commit(Open open) {
    if (open.broken) {
      throw Failures.of(
          Kind.OTHER,
          "A statement failed earlier in this transaction, so all of it was undone. Try it again.");
    }
    try {
      open.handle.getConnection().commit();
    } catch (SQLException fault) {
      throw Failures.translate(fault);
    }
  }

  private static void rollback(Open open) {
    try {
      open.handle.getConnection().rollback();
    } catch (SQLException connectionIsGone) {
      // The server undoes by itself what was not committed.
    }
  }
}
