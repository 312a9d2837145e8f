package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;

/** A database of every released schema, filled as its release filled it, opens in this version. */
class MigrationsTest {
  /** A person's state. */
  private static final String STATE = Json.write(PersonState.class, Samples.state(ANNA, "de"));

  private static final String OFFER = "movement_offer";

  /** What a movement was rated with after which a skill came at once. */
  private static final String RATED =
      "select coalesce(urge_after, '-') from movement_trial where outcome = 'stopped'";

  private @TempDir Path folder;

  @Test
  void everyMigrationIsTried() {
    assertThat(versions()).contains("1", "2", "3").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void nothingIsLostFromAnEarlierSchema(String version) throws Exception {
    Path file = folder.resolve("tideover.db");
    Files.createDirectories(folder);
    flyway(file).target(version).load().migrate();
    fill(file);

    try (Database database = Database.open(folder, InstantSource.fixed(Samples.NOON))) {
      assertThat(database.people().find(ANNA))
          .map(state -> state.profile().language())
          .contains("de");
      assertThat(database.inbox().waiting())
          .singleElement()
          .extracting(item -> item.incoming().externalId())
          .isEqualTo("41");
      assertThat(Samples.waiting(database.outboxStore()))
          .singleElement()
          .extracting(message -> message.message().text())
          .isEqualTo("hello");
      assertThat(database.outboxStore().reference(ANNA, "scale")).contains("17");
      assertThat(Sql.texts(database, "select intensity from urge_reading"))
          .containsExactly("8", "3");
      assertThat(Sql.texts(database, "select category from escalation")).containsExactly("suicide");
      assertThat(Sql.texts(database, RATED)).as("the rating is the skill's").containsExactly("-");
    }
  }

  /** What a booking is written as, and that a message was let go, is beyond it. */
  @Test
  void aProgramOfBeforeBookingsWereNumberedLeavesTheDatabaseAlone() throws Exception {
    Database.open(folder, InstantSource.fixed(Samples.NOON)).close();
    String file = "jdbc:sqlite:" + folder.resolve("tideover.db");
    refuses(Flyway.configure().dataSource(file, "", ""), "sqlite");
  }

  @Test
  void onAServerItLeavesItAloneToo() throws Exception {
    Storage.Server server = PostgresServer.freshDatabase();
    Database.open(server, InstantSource.fixed(Samples.NOON)).close();
    refuses(Flyway.configure().dataSource(server.url(), "postgres", "postgres"), "postgresql");
  }

  private void refuses(FluentConfiguration older, String engine) throws Exception {
    Path known = Files.createDirectories(folder.resolve("known"));
    URL all = Migrations.class.getResource("/db/migration/" + engine);
    try (Stream<Path> files = Files.list(Path.of(all.toURI()))) {
      for (Path each : files.filter(one -> version(one) < 14).toList()) {
        Files.copy(each, known.resolve(each.getFileName()));
      }
    }
    assertThatThrownBy(() ->
            older
                .locations("filesystem:" + known)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate())
        .isInstanceOf(FlywayValidateException.class)
        .hasMessageContaining("14");
  }

  private static int version(Path script) {
    return Integer.parseInt(script.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
  }

  private static void fill(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      run(
          connection,
          "insert into person (person_id, state, met_at, updated_at) values (?, ?, 1, 1)",
          ANNA.toString(),
          STATE);
      run(
          connection,
          "insert into inbox (channel, external_id, person_id, received_at, language, event)"
              + " values ('telegram', '41', ?, 1, 'de', ?)",
          ANNA.toString(),
          Json.write(Event.class, said(ANNA, "41", "hallo").event()));
      run(
          connection,
          "insert into outbox (person_id, message, queued_at) values (?, ?, 1)",
          ANNA.toString(),
          Json.write(OutgoingMessage.class, reply(ANNA, "hello")));
      run(
          connection,
          "insert into slot (person_id, slot, reference) values (?, 'scale', '17')",
          ANNA.toString());
      run(
          connection,
          "insert into urge_reading (person_id, episode, at, phase, intensity)"
              + " values (?, 'e', 1, 'before', 8)",
          ANNA.toString());
      run(
          connection,
          "insert into urge_reading (person_id, episode, at, phase, intensity)"
              + " values (?, 'e', 9, 'after', 3)",
          ANNA.toString());
      breakOff(connection);
      run(
          connection,
          "insert into escalation (person_id, at, level, category, found_by)"
              + " values (?, 1, 'crisis', 'suicide', 'phrase')",
          ANNA.toString());
    }
  }

  /** A movement that was broken off by asking for a skill, which carries the same time. */
  private static void breakOff(Connection connection) throws SQLException {
    boolean early = connection.getMetaData().getColumns(null, null, OFFER, "eligible").next();
    run(
        connection,
        "insert into movement_offer (person_id, episode, at, movement, place, body, reason"
            + (early ? ", eligible)" : ")")
            + " values (?, 'e', 2, 'walk', 'home', 'okay', 'urge.reason-new'"
            + (early ? ", '[]')" : ")"),
        ANNA.toString());
    run(
        connection,
        "insert into movement_session"
            + " (person_id, episode, movement, started_at, ended_at, outcome, steps_done)"
            + " values (?, 'e', 'walk', 3, 5, 'stopped', 0)",
        ANNA.toString());
    run(
        connection,
        "insert into skill_shown (person_id, episode, at, skill) values (?, 'e', 5, 'breathing')",
        ANNA.toString());
  }

  private static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  static Stream<String> versions() {
    Path nowhere = Path.of(System.getProperty("java.io.tmpdir"), "tideover-no-database.db");
    return Arrays.stream(flyway(nowhere).load().info().all())
        .flatMap(info -> Optional.ofNullable(info.getVersion()).stream())
        .map(Object::toString);
  }

  private static FluentConfiguration flyway(Path file) {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:db/migration/sqlite");
  }
}
