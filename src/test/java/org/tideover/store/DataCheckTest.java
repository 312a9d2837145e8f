package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Secret;

/** What is judged of a folder before anything is made in it. */
class DataCheckTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Samples.NOON);

  private @TempDir Path folder;

  @Test
  void aStartThatWouldBeginAnewBesideAKeyEnds() throws IOException {
    KeySource key = new KeySource.InFile(folder.resolve("data.key"));
    Path data = folder.resolve("data");
    DataCheck check = new DataCheck(data, new Storage.Folder(data));
    try (Database database = Database.open(data, CLOCK)) {
      database.unlock(key);
    }
    assertThatCode(() -> check.requireStart(key)).doesNotThrowAnyException();

    Files.writeString(data.resolve("tideover.db"), "");
    assertThatThrownBy(() -> check.requireStart(key))
        .hasMessageContaining("tideover.db is empty")
        .hasMessageContaining("./tideover restore FILE");
    Files.delete(folder.resolve("data.key"));
    assertThatCode(() -> check.requireStart(key)).doesNotThrowAnyException();
    Files.writeString(data.resolve("tideover.db-wal"), "what was left");
    assertThatThrownBy(() -> check.requireStart(key)).hasMessageContaining("tideover.db-wal");
  }

  @Test
  void aKeyThatCannotBeReadEndsAStartBeforeAnythingIsMade() {
    assertThatThrownBy(() ->
            new DataCheck(folder, new Storage.Folder(folder))
                .requireStart(new KeySource.Given(new Secret<>("no key"))))
        .hasMessageContaining("TIDEOVER_KEY holds no key");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFirstStartThatFailsLeavesNoEmptyDatabase() throws IOException {
    Files.createDirectory(folder.resolve("tideover.db-wal")); // As where nothing can be written.

    assertThatThrownBy(() -> Database.open(folder, CLOCK)).isInstanceOf(StoreException.class);

    assertThat(folder.resolve("tideover.db")).doesNotExist();
  }

  @Test
  void anotherProgramsDatabaseIsLeftAloneAndSaidToBeThat() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder + "/tideover.db");
        var statement = connection.createStatement()) {
      statement.execute("create table other (x)");
    }
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .hasMessageContaining("not of Tideover")
        .hasMessageNotContaining("report it");
    assertThatThrownBy(() -> new SqlLedger(new Storage.Folder(folder)).parked())
        .hasMessageContaining("Nothing of Tideover");
  }
}
