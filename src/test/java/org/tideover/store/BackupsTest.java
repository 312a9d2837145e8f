package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.store.StoreException.Kind;

class BackupsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOON);

  private @TempDir Path folder;
  private Path data = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void places() {
    data = folder.resolve("data");
    file = folder.resolve("backup.db");
  }

  @Test
  void aBackupOfALiveDatabaseHoldsWhatWasCommitted() {
    try (Database live = Database.open(data, CLOCK)) {
      live.outboxStore().add(List.of(reply(ANNA, "before")));
      Backups.make(data, Samples.output(file, false));
      live.outboxStore().add(List.of(reply(ANNA, "after")));
      live.inbox().store(List.of(said(BEN, "1", "hello")));
    }

    assertThat(Backups.restore(file, folder.resolve("other"), false, CLOCK)).isEmpty();
    try (Database restored = Database.open(folder.resolve("other"), CLOCK)) {
      assertThat(Samples.waiting(restored.outboxStore()))
          .extracting(message -> message.message().text())
          .containsExactly("before");
    }
  }

  @Test
  void aDatabaseInUseIsRestoredWithWhatItsLogHolds() {
    try (Database live = Database.open(data, CLOCK)) {
      live.outboxStore().add(List.of(reply(ANNA, "in the log alone")));

      Backups.restore(data.resolve("tideover.db"), folder.resolve("other"), false, CLOCK);
    }
    try (Database restored = Database.open(folder.resolve("other"), CLOCK)) {
      assertThat(Samples.waiting(restored.outboxStore())).hasSize(1);
    }
  }

  @Test
  void aBackupIsTheOwnersAloneAndReplacesNothingUnasked() throws IOException {
    Database.open(data, CLOCK).close();
    Backups.make(data, Samples.output(file, false));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> Backups.make(data, Samples.output(file, false)))
        .hasMessageContaining("--force");
    Backups.make(data, Samples.output(file, true));
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
  }

  /**
   * A file too large to be rewritten beside the service is rewritten by a backup and its return.
   */
  @Test
  void aBackupOwesNoRewriting() throws SQLException {
    Database.open(data, CLOCK).close();
    userVersion(data.resolve("tideover.db"), "pragma user_version = 1");

    Backups.make(data, Samples.output(file, false));

    assertThat(userVersion(file, "pragma user_version")).isZero();
    assertThat(userVersion(data.resolve("tideover.db"), "pragma user_version")).isOne();
  }

  private static int userVersion(Path database, String pragma) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      return statement.execute(pragma) ? statement.getResultSet().getInt(1) : 0;
    }
  }

  @Test
  void thereMustBeADatabaseToBackUp() {
    assertThatThrownBy(() -> Backups.make(data, Samples.output(file, false)))
        .hasMessageContaining("--data");
    assertThat(data).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedAndNotTheDatabase() {
    Database.open(data, CLOCK).close();
    Path nowhere = folder.resolve("no").resolve("backup.db");

    assertThatThrownBy(() -> Backups.make(data, Samples.output(nowhere, false)))
        .hasMessageContaining("backup.db cannot be written")
        .hasMessageContaining("Check that its folder exists");
  }

  @Test
  void whatIsThereIsReplacedOnlyWithForceAndKept() {
    try (Database old = Database.open(data, CLOCK)) {
      old.outboxStore().add(List.of(reply(ANNA, "old")));
      Backups.make(data, Samples.output(file, false));
      old.outboxStore().add(List.of(reply(ANNA, "newer")));
    }

    assertThatThrownBy(() -> Backups.restore(file, data, false, CLOCK))
        .hasMessageContaining("--force");
    Optional<Path> kept = Backups.restore(file, data, true, CLOCK);
    assertThat(kept).get().satisfies(path -> assertThat(Backups.fault(path)).isEmpty());
    try (Database restored = Database.open(data, CLOCK)) {
      assertThat(Samples.waiting(restored.outboxStore())).hasSize(1);
    }
  }

  @Test
  void aRunningProgramIsNotRestoredInto() {
    try (Database running = Database.open(data, CLOCK)) {
      Backups.make(data, Samples.output(file, false));

      assertThatThrownBy(() -> Backups.restore(file, data, true, CLOCK))
          .isInstanceOfSatisfying(
              StoreException.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.LOCKED));
      assertThat(Samples.waiting(running.outboxStore())).isEmpty();
    }
  }

  @Test
  void aDamagedBackupChangesNothing() throws IOException {
    try (Database database = Database.open(data, CLOCK)) {
      for (int i = 0; i < 500; i++) {
        database.outboxStore().add(List.of(reply(ANNA, "message " + i)));
      }
      Backups.make(data, Samples.output(file, false));
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);

    assertThatThrownBy(() -> Backups.restore(file, data, true, CLOCK))
        .isInstanceOfSatisfying(
            StoreException.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.DAMAGED));
    try (Database untouched = Database.open(data, CLOCK)) {
      assertThat(Samples.waiting(untouched.outboxStore())).hasSize(500);
    }
  }

  @Test
  void whatCannotBeOpenedHereIsNotCalledDamaged() throws IOException {
    Database.open(data, CLOCK).close();
    Files.createDirectory(data.resolve("tideover.db-wal")); // As where nothing can be written.

    assertThat(Backups.fault(data.resolve("tideover.db")))
        .get()
        .satisfies(fault -> assertThat(fault.words()).contains("cannot be opened here"))
        .extracting(Backups.Fault::isDamaged)
        .isEqualTo(false);
    assertThat(
            new DataCheck(data, new Storage.Folder(data))
                .database(new KeySource.InFile(folder.resolve("data.key"))))
        .get()
        .asString()
        .contains("cannot be opened here")
        .doesNotContain("damaged", "restore");
  }

  @Test
  void whatIsNoBackupOfOursIsSaidSo() throws IOException, SQLException {
    Files.writeString(file, "hello, this is no database at all");
    assertThat(Backups.fault(file)).get().asString().contains("no database");

    Path foreign = folder.resolve("foreign.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
        var statement = connection.createStatement()) {
      statement.execute("create table other (x)");
    }
    assertThat(Backups.fault(foreign)).get().asString().contains("not of Tideover");
    assertThat(Backups.fault(folder.resolve("missing"))).isPresent();
  }
}
