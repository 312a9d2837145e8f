package org.tideover.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;
import org.tideover.store.StoreException.Kind;

/**
 * What the build wrote down is what Flyway makes, and whatever differs from it is left to Flyway.
 */
class WrittenSchemaTest {
  private static final String MADE =
      "select type || ' ' || name || ' ' || sql from sqlite_master where sql is not null order by name";

  private static final String ROWS =
      "select 'select ''' || name || ' '' || count(*) from ' || name from sqlite_master where type = 'table' order by name";

  private @TempDir Path folder;

  @Test
  void anEmptyFileBecomesWhatFlywayMakesOfIt() throws SQLException {
    DataSource ours = file("ours.db");
    DataSource flyways = file("flyways.db");
    WrittenSchema.fill(ours);
    Migrations.flyway(flyways, "sqlite").migrate();

    assertThat(texts(ours, MADE)).isEqualTo(texts(flyways, MADE)).hasSizeGreaterThan(40);
    assertThat(texts(ours, WrittenSchema.HISTORY)).isEqualTo(texts(flyways, WrittenSchema.HISTORY));
    for (String count : texts(ours, ROWS)) {
      assertThat(texts(ours, count)).isEqualTo(texts(flyways, count));
    }
  }

  @Test
  void flywayFindsNothingToDoThere() {
    DataSource ours = file("ours.db");
    WrittenSchema.fill(ours);
    Flyway flyway = Migrations.flyway(ours, "sqlite");

    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void theMigrationsThatAreKnownAreThoseOfThisVersion(String engine) throws IOException {
    Flyway flyway = Migrations.flyway(file("empty.db"), engine);
    try (var written = getClass().getResourceAsStream("/db/schema/" + engine + ".history")) {
      assertThat(new String(written.readAllBytes(), UTF_8).lines())
          .map(line -> line.split(" ")[2])
          .containsExactlyElementsOf(
              Arrays.stream(flyway.info().all()).map(MigrationInfo::getScript).toList());
    }
  }

  @Test
  void aFileThatWasMadeOrMigratedIsKnown() throws Exception {
    DataSource ours = file("ours.db");
    DataSource flyways = file("flyways.db");
    assertThat(WrittenSchema.isIn(ours, "sqlite")).isFalse();
    WrittenSchema.fill(ours);
    Migrations.flyway(flyways, "sqlite").migrate();

    assertThat(WrittenSchema.isIn(ours, "sqlite")).isTrue();
    assertThat(WrittenSchema.isIn(flyways, "sqlite")).isTrue();
  }

  @Test
  void onAServerItIsKnown() {
    Storage.Server server = PostgresServer.freshDatabase();
    Database.open(server, InstantSource.fixed(Samples.NOON)).close();

    assertThat(WrittenSchema.isIn(PostgresEngine.simple(server), "postgresql")).isTrue();
  }

  @Test
  void anotherSchemasHistoryIsNotOurs() throws SQLException {
    Storage.Server theirs = PostgresServer.freshDatabase();
    run(PostgresEngine.simple(theirs), "create schema \"Bot 2\"");
    Storage.Server ours =
        new Storage.Server(
            theirs.url() + "?currentSchema=%22Bot%202%22,public", theirs.user(), theirs.password());
    assertThat(WrittenSchema.isIn(PostgresEngine.simple(ours), "postgresql")).isFalse();

    Database.open(ours, InstantSource.fixed(Samples.NOON)).close();
    assertThat(WrittenSchema.isIn(PostgresEngine.simple(ours), "postgresql")).isTrue();
    assertThat(
            texts(
                PostgresEngine.simple(ours),
                "select tablename from pg_tables where schemaname = 'Bot 2'"))
        .contains("person");
  }

  @Test
  void aServerThatIsAwayIsNotTriedTwice() {
    Storage.Server away =
        new Storage.Server(
            "jdbc:postgresql://127.0.0.1:1/tideover", Optional.empty(), Optional.empty());

    assertThat(
            catchThrowableOfType(
                    StoreException.class,
                    () -> WrittenSchema.isIn(PostgresEngine.simple(away), "postgresql"))
                .kind())
        .isEqualTo(Kind.AWAY);
  }

  /** Such a one has no version. */
  @Test
  void aMigrationThatIsRepeatedIsKnownAsItIsRemembered() throws Exception {
    Path scripts = Files.createDirectory(folder.resolve("scripts"));
    Files.writeString(scripts.resolve("V1__first.sql"), "create table one (word text);");
    Files.writeString(
        scripts.resolve("R__again.sql"), "create table if not exists two (word text);");
    DataSource source = file("repeated.db");
    Flyway flyway = Flyway.configure().dataSource(source).locations("filesystem:" + scripts).load();
    List<String> known = WriteSchemas.known(flyway).toList();
    flyway.migrate();

    assertThat(texts(source, WrittenSchema.HISTORY)).isEqualTo(known).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checksum = checksum + 1",
        "success = 0",
        "version = '14.1'",
        "type = 'JDBC'",
        "description = 'another'"
      })
  void aHistoryThatDiffersIsLeftToFlyway(String difference) throws SQLException {
    Database.open(folder, InstantSource.fixed(Samples.NOON)).close();
    DataSource source = file("tideover.db");
    run(source, "update flyway_schema_history set " + difference + " where version = '14'");

    assertThat(WrittenSchema.isIn(source, "sqlite")).isFalse();
    assertThat(
            catchThrowableOfType(
                    StoreException.class,
                    () -> Database.open(folder, InstantSource.fixed(Samples.NOON)))
                .kind())
        .isEqualTo(Kind.NEWER);
  }

  @Test
  void whatIsInAFileStays() throws SQLException {
    DataSource source = file("tideover.db");
    run(source, "create table theirs (word text)");
    WrittenSchema.fill(source);

    assertThat(texts(source, "select name from sqlite_master")).containsExactly("theirs");
  }

  @Test
  void whatIsNoDatabaseStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("tideover.db"), "just text ".repeat(400));
    WrittenSchema.fill(file("tideover.db"));

    assertThat(file).hasContent("just text ".repeat(400));
    assertThat(WrittenSchema.isIn(file("tideover.db"), "sqlite")).isFalse();
  }

  private DataSource file(String name) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve(name));
    return source;
  }

  private static List<String> texts(DataSource source, String question) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return WrittenSchema.texts(connection, question);
    }
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
