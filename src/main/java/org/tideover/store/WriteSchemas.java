package org.tideover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/**
 * The step of the build that lets Flyway make an empty SQLite database, and writes down what that
 * was and which migrations are known for each engine: the {@link WrittenSchema}. It is written anew
 * with each build, so that it always belongs to the migrations beside it.
 */
public final class WriteSchemas {
  /** What an empty file becomes: everything that was made, in the order in which it was. */
  private static final String MADE =
      "select sql from sqlite_master where sql is not null and name not like 'sqlite%'"
          + " order by rowid";

  /**
   * Times are left out: a history begins when its file does, and the same source gives the same.
   */
  private static final String REMEMBERED =
      "select 'insert into flyway_schema_history (installed_rank, version, description, type,"
          + " script, checksum, installed_by, execution_time, success) values ('"
          + " || installed_rank || ', ' || quote(version) || ', ' || quote(description) || ', '"
          + " || quote(type) || ', ' || quote(script) || ', ' || quote(checksum) || ', '"
          + " || quote(installed_by) || ', 0, ' || success || ')'"
          + " from flyway_schema_history order by installed_rank";

  private WriteSchemas() {}

  /** Writes into a folder beside the compiled classes. */
  public static void main(String[] folders) throws IOException, SQLException {
    Path schemas = Files.createDirectories(Path.of(folders[0]));
    Path room = Files.createTempDirectory("tideover-schema");
    Path file = room.resolve("tideover.db");
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    try {
      for (String engine : List.of(Migrations.SQLITE, Migrations.POSTGRESQL)) {
        write(schemas.resolve(engine + ".history"), known(Migrations.flyway(source, engine)));
      }
      Migrations.flyway(source, Migrations.SQLITE).migrate();
      write(schemas.resolve("sqlite.sql"), made(source));
    } finally {
      remove(room);
    }
  }

  /** With what SQLite leaves beside a file where something went wrong. */
  private static void remove(Path room) throws IOException {
    try (Stream<Path> left = Files.list(room)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(room);
  }

  /** In an empty database all migrations are still to come, and so those of both engines known. */
  static Stream<String> known(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .map(one ->
            String.join(
                " ",
                Objects.toString(one.getVersion(), ""),
                one.getType().name(),
                one.getScript(),
                Objects.toString(one.getChecksum(), ""),
                one.getDescription()));
  }

  private static Stream<String> made(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      List<String> statements = new ArrayList<>(WrittenSchema.texts(connection, MADE));
      statements.addAll(WrittenSchema.texts(connection, REMEMBERED));
      return statements.stream().map(statement -> statement + ";");
    }
  }

  private static void write(Path file, Stream<String> lines) throws IOException {
    Files.writeString(file, lines.collect(Collectors.joining("\n", "", "\n")));
  }
}
