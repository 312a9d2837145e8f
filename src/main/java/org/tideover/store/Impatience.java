package org.tideover.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.sqlite.SQLiteConnection;

/**
 * What is done on a connection to SQLite without waiting for other programs, however patient the
 * connection is.
 *
 * <p>The driver is asked, and not the pragma: that one takes effect when it is compiled, which a
 * kept statement is once.
 */
final class Impatience {
  private Impatience() {}

  /** Runs statements that fail, or say so, where they would have to wait. */
  static <T> T of(Connection connection, Supplier<T> statements) {
    try {
      return of(connection.unwrap(SQLiteConnection.class), statements);
    } catch (SQLException fault) {
      throw Failures.translate(fault);
    }
  }

  private static <T> T of(SQLiteConnection connection, Supplier<T> statements) throws SQLException {
    int patience = connection.getBusyTimeout();
    connection.setBusyTimeout(0);
    try {
      return statements.get();
    } finally {
      connection.setBusyTimeout(patience);
    }
  }
}
