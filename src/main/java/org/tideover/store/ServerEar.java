package org.tideover.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A connection of its own that hears what other processes tell with their commits. Silence is its
 * usual state, so that one whose other end is gone has to be asked.
 */
final class ServerEar implements AutoCloseable {
  /** Shorter than the time after which the others think that a process is dead. */
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

  private final Connection connection;

  private ServerEar(Connection connection) {
    this.connection = connection;
  }

  static ServerEar open(Storage.Server server) throws SQLException {
    return open(server, ANSWERS_WITHIN);
  }

  /**
   * Begins to listen.
   *
   * @param answersWithin how long {@link #check} waits
   */
  static ServerEar open(Storage.Server server, Duration answersWithin) throws SQLException {
    PGSimpleDataSource source = PostgresEngine.simple(server);
    source.setTcpKeepAlive(true);
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + Shares.CHANNEL);
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(answersWithin.toMillis()));
      return new ServerEar(connection);
    } catch (SQLException fault) {
      connection.close();
      throw fault;
    }
  }

  /** What was told, in the order of the commits; waits for it up to a time. */
  List<String> hear(Duration atMost) throws SQLException {
    int millis = Math.toIntExact(Math.max(1, atMost.toMillis()));
    PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications(millis);
    return told == null
        ? List.of()
        : Arrays.stream(told).map(PGNotification::getParameter).toList();
  }

  /**
   * Asks whether the server is still there; what it tells meanwhile is heard afterwards.
   *
   * @throws SQLException if it does not answer in time
   */
  void check() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
