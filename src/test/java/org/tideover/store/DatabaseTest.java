package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.said;
import static org.tideover.store.Samples.state;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.store.StoreException.Kind;

class DatabaseTest {
  private static final String WORDS = "xylophone-marmalade";

  private @TempDir Path parent;
  private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    folder = parent.resolve("new").resolve("data");
    database = Database.open(folder, InstantSource.fixed(NOON), Duration.ofMillis(50));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onlyTheOwnerMayLookIntoTheFolder() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("tideover.db"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theSettingsThatDurabilityAndPrivacyNeedAreInForce() {
    assertThat(Sql.texts(database, "pragma journal_mode")).containsExactly("wal");
    assertThat(Sql.numbers(database, "pragma secure_delete")).containsExactly(1L);
    assertThat(Sql.numbers(database, "pragma foreign_keys")).containsExactly(1L);
    assertThat(Sql.numbers(database, "pragma synchronous")).containsExactly(1L);
  }

  @Test
  void theInboxIsSecuredByItsLogOnDisk() throws IOException {
    database.inbox().store(List.of(said(ANNA, "1", "one")));
    database.inbox().secure();
    // Without the log's file there is nothing that could be forced to the disk, and it says so.
    database.inbox().store(List.of(said(ANNA, "2", "two")));
    Files.move(folder.resolve("tideover.db-wal"), folder.resolve("elsewhere"));
    assertThat(faultOf(() -> database.inbox().secure()).kind()).isEqualTo(Kind.GONE);
    Files.move(folder.resolve("elsewhere"), folder.resolve("tideover.db-wal"));
    database.inbox().secure();
    assertThat(folder.resolve("tideover.db-wal")).as("emptied into the database").isEmptyFile();
  }

  @Test
  void aSecondProgramOnTheSameFolderIsTurnedAway() {
    StoreException fault = faultOf(() -> Database.open(folder, InstantSource.fixed(NOON)));

    assertThat(fault.kind()).isEqualTo(Kind.LOCKED);
    assertThat(fault).hasMessageContaining("Another Tideover").hasMessageContaining("--data");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));

    assertThat(faultOf(() -> Database.open(file.resolve("data"), InstantSource.fixed(NOON))))
        .hasMessageContaining("data folder cannot be used")
        .hasMessageContaining("--data");
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() {
    Sql.run(
        database,
        "insert into flyway_schema_history select 99, '99', 'from tomorrow', type,"
            + " 'V99__from_tomorrow.sql', checksum, installed_by, installed_on, execution_time,"
            + " success from flyway_schema_history where installed_rank = 1");
    database.close();

    assertThat(faultOf(() -> Database.open(folder, InstantSource.fixed(NOON))).kind())
        .isEqualTo(Kind.NEWER);
    deleteTomorrow();
    open();
  }

  @Test
  void aDatabaseHeldByAnotherProgramIsSaidSoAndWorksAfterwards() throws SQLException {
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tideover.db"));
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      StoreException fault = faultOf(() -> database.people().save(state(ANNA, WORDS)));
      assertThat(fault.kind()).isEqualTo(Kind.LOCKED);
      assertThat(faultOf(() -> database.inbox().store(List.of(said(ANNA, "1", WORDS)))).kind())
          .isEqualTo(Kind.LOCKED);
      statement.execute("rollback");
    }
    database.people().save(state(ANNA, "en"));
    assertThat(database.inbox().store(List.of(said(ANNA, "1", "one")))).hasSize(1);
    assertThat(database.people().find(ANNA)).isPresent();
  }

  /** With a patience that is longer than the test may take. */
  @Test
  @Timeout(30)
  void whoeverReadsHoldsNobodyUpAndWhatIsOwedIsPaidAfterwards() throws SQLException {
    database.close();
    database = Database.open(folder, InstantSource.fixed(NOON), Duration.ofMinutes(1));
    database.people().save(state(ANNA, WORDS));
    try (Connection reader =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tideover.db"));
        Statement statement = reader.createStatement()) {
      statement.execute("begin");
      statement.executeQuery("select count(*) from person").close();
      database.people().forget(ANNA);
      database.tidy(everything());
      assertThat(Sql.numbers(database, "pragma user_version")).as("owed").containsExactly(1L);
      assertThat(folder.resolve("tideover.db-wal")).isNotEmptyFile();
      statement.execute("rollback");
    }
    database.tidy(everything());
    assertThat(Sql.numbers(database, "pragma user_version")).as("paid").containsExactly(0L);
    assertThat(folder.resolve("tideover.db-wal")).isEmptyFile();
    assertThat(Sql.numbers(database, "pragma busy_timeout"))
        .as("it is patient with writers as before")
        .containsExactly(60_000L);
  }

  private static Retention everything() {
    return new Retention(NOON, Optional.empty(), Optional.empty());
  }

  @Test
  void aFullDiskIsSaidSoUndoesTheStepAndHealsByItself() {
    database.people().save(state(ANNA, "en"));
    Sql.texts(database, "pragma max_page_count = 1");

    StoreException fault = faultOf(() -> database.people().save(state(ANNA, WORDS.repeat(9000))));
    assertThat(fault.kind()).isEqualTo(Kind.FULL);
    assertThat(fault).hasMessageContaining("Free some space");

    Sql.texts(database, "pragma max_page_count = 1000000");
    assertThat(database.people().find(ANNA)).contains(state(ANNA, "en"));
    database.people().save(state(ANNA, "de"));
  }

  @Test
  void aVanishedFileIsNoticed() throws IOException {
    Files.delete(folder.resolve("tideover.db"));

    assertThat(faultOf(() -> database.people().find(ANNA)).kind()).isEqualTo(Kind.GONE);
  }

  @Test
  void aFileThatIsNoDatabaseIsSaidSo() throws IOException {
    database.close();
    Files.writeString(folder.resolve("tideover.db"), "not a database, just text ".repeat(400));

    assertThat(faultOf(this::open).kind()).isEqualTo(Kind.DAMAGED);
    Files.delete(folder.resolve("tideover.db"));
    open();
  }

  @Test
  void aFaultNeverCarriesAPersonsWords() {
    Sql.run(database, "drop table inbox_seen");

    StoreException fault = faultOf(() -> database.inbox().store(List.of(said(ANNA, WORDS, WORDS))));
    StringWriter printed = new StringWriter();
    fault.printStackTrace(new PrintWriter(printed));

    assertThat(fault.kind()).isEqualTo(Kind.OTHER);
    assertThat(printed.toString()).doesNotContain(WORDS).doesNotContain(ANNA.address());
  }

  @Test
  void aTransactionInWhichAStatementFailedIsUndoneEvenIfSomebodyCarriesOn() {
    assertThatThrownBy(() ->
            database
                .transactions()
                .inTransaction(() -> {
                  database.people().save(state(ANNA, "en"));
                  Sql.run(database, "drop table outbox");
                  faultOf(() -> database.outboxStore().drop(ANNA));
                  return "carried on";
                }))
        .isInstanceOf(StoreException.class);

    assertThat(database.people().find(ANNA)).isEmpty();
    assertThat(Samples.waiting(database.outboxStore())).isEmpty();
  }

  @Test
  void nobodyEndsATransactionThroughAJoiningConnection() {
    database
        .transactions()
        .inTransaction(() -> {
          try (Connection connection = database.joining().getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
          } catch (SQLException fault) {
            throw new AssertionError(fault);
          }
          database.people().save(state(ANNA, "en"));
          return "done";
        });

    assertThat(database.people().find(ANNA)).isPresent();
  }

  @Test
  void aConnectionOutsideATransactionIsGivenBackWhenClosed() throws Exception {
    Connection connection = database.joining().getConnection();
    assertThat(connection.getAutoCommit()).isTrue();
    connection.close();
    connection.close();
    assertThat(connection.isClosed()).isTrue();
    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);

    Thread other = Thread.startVirtualThread(() -> database.people().save(state(ANNA, "en")));
    assertThat(other.join(Duration.ofSeconds(10))).isTrue();
    assertThat(database.people().find(ANNA)).isPresent();
  }

  private void deleteTomorrow() {
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tideover.db"));
        Statement statement = other.createStatement()) {
      statement.execute("delete from flyway_schema_history where version = '99'");
    } catch (SQLException fault) {
      throw new AssertionError(fault);
    }
  }

  private static StoreException faultOf(ThrowingCallable call) {
    return catchThrowableOfType(StoreException.class, call);
  }
}
