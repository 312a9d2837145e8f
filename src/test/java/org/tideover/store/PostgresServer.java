package org.tideover.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.tideover.domain.Secret;

/**
 * A PostgreSQL server for tests: the one that {@code TEST_DATABASE_URL} names, or one that comes
 * from Maven Central and ends with the tests. Where neither can start, the test is left out and
 * says so; where {@code TEST_POSTGRES_REQUIRED} is set, as CI does, it fails.
 */
public final class PostgresServer {
  /** The variable with which CI wants the tests of PostgreSQL to run. */
  public static final String REQUIRED = "TEST_POSTGRES_REQUIRED";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable String administrator;
  private static @Nullable String trouble;

  private PostgresServer() {}

  /** A database of its own for each test that asks. */
  public static Storage.Server freshDatabase() {
    String url = server();
    String name = name(NUMBER.incrementAndGet());
    run(url, "create database " + name + " template " + name(0));
    return named(url, name);
  }

  private static String name(int number) {
    return "test_%d_%d".formatted(ProcessHandle.current().pid(), number);
  }

  private static void run(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw new AssertionError("A database for a test could not be made", fault);
    }
  }

  private static Storage.Server named(String url, String name) {
    return new Storage.Server(
        url.replaceFirst("/[^/?]*([?]|$)", "/" + name + "$1").replaceFirst("[?].*", ""),
        Optional.of("postgres"),
        Optional.of(new Secret<>("postgres")));
  }

  private static synchronized String server() {
    if (administrator == null && trouble == null) {
      start();
      if (administrator != null) {
        makeTemplate(administrator);
      }
    }
    return administrator == null
        ? missing(String.valueOf(trouble), System.getenv(REQUIRED) != null)
        : administrator;
  }

  /** Ends the test that asked for a server. */
  static String missing(String trouble, boolean isRequired) {
    String told = "PostgreSQL cannot be started here (" + trouble + "), so this is not tested";
    if (isRequired) {
      throw new AssertionError(told + ", and " + REQUIRED + " is set");
    }
    return Assumptions.abort(told);
  }

  /** A database with its tables, of which copies are quick. */
  private static void makeTemplate(String url) {
    run(url, "create database " + name(0));
    Database.open(named(url, name(0)), InstantSource.system()).close();
  }

  private static void start() {
    String named = System.getenv("TEST_DATABASE_URL");
    if (named != null) {
      administrator = named;
      return;
    }
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "200")
              .setPGStartupWait(Duration.ofMinutes(1))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      administrator = server.getJdbcUrl("postgres", "postgres");
    } catch (IOException | RuntimeException fault) {
      trouble = fault.toString();
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException ends) {
      // The operating system ends it with the tests.
    }
  }
}
