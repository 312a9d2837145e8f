package org.tideover.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The schema of this version as the build wrote it down ({@link WriteSchemas}): the migrations that
 * a database has behind it, and what makes the tables of an empty file. By it a start can tell that
 * there is nothing to migrate, for which Flyway would take a tenth of it.
 */
final class WrittenSchema {
  private static final String FOLDER = "/db/schema/";

  /** All that Flyway compares, and whether it went well, in one line for each migration. */
  static final String HISTORY =
      "select coalesce(version, '') || ' ' || type || ' ' || script || ' '"
          + " || coalesce(cast(checksum as varchar(20)), '') || ' ' || description"
          + " || case when success then '' else ' failed' end"
          + " from flyway_schema_history order by installed_rank";

  private WrittenSchema() {}

  /**
   * Whether a database has exactly the migrations of this version behind it. A file that cannot be
   * read has not: Flyway says what is wrong with it.
   *
   * @throws StoreException if a server does not answer
   */
  static boolean isIn(DataSource source, String engine) {
    try (Connection connection = source.getConnection()) {
      return !texts(connection, kept(engine)).isEmpty()
          && texts(connection, HISTORY).equals(written(engine + ".history").lines().toList());
    } catch (SQLException told) {
      if (engine.equals(Migrations.POSTGRESQL)) {
        throw Failures.translate(told);
      }
      return false;
    }
  }

  /**
   * Asks whether there is a history, of PostgreSQL in the schema that Flyway looks in: another one
   * on the search path is another program's.
   */
  private static String kept(String engine) {
    return engine.equals(Migrations.POSTGRESQL)
        ? "select relname from pg_class where oid ="
            + " to_regclass(quote_ident(current_schema()) || '.flyway_schema_history')"
        : "select name from sqlite_master where name = 'flyway_schema_history'";
  }

  /** Makes the tables of a SQLite file where nothing is in it, all or none. */
  static void fill(DataSource source) {
    try (Connection connection = source.getConnection()) {
      // A file that is filled already, as at nearly every start, is not locked for the question.
      if (isEmpty(connection)) {
        connection.setAutoCommit(false);
        make(connection);
      }
    } catch (SQLException told) {
      // Undone with its connection; whoever opens the file next meets the same, and says so.
    }
  }

  /** Another program may have been quicker. */
  private static void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (isEmpty(connection)) {
        statement.executeUpdate(written("sqlite.sql"));
        connection.commit();
      }
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    return texts(connection, "select name from sqlite_master").isEmpty();
  }

  static List<String> texts(Connection connection, String question) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String written(String name) {
    try (InputStream in = WrittenSchema.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            FOLDER + name + " is missing: build again with `mvn -q package`, which writes it");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + name + " cannot be read: build again", e);
    }
  }
}
