package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.store.Database;
import picocli.CommandLine;

/** What the help of the commands for copies offers, they do. */
class BackupCommandTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyTheFoldersOfTheDataAreAskedFor(boolean backup) {
    String help =
        new CommandLine(backup ? new BackupCommand() : new RestoreCommand()).getUsageMessage();
    assertThat(help).contains("--data", "--key-file").doesNotContain("--time-scale", "--content");
  }

  @Test
  void theDatabaseAndTheKeyAreNotReplacedByABackupOfThemselves(@TempDir Path folder)
      throws IOException {
    Path data = folder.resolve("data");
    Path key = Files.writeString(folder.resolve("data.key"), "a key");
    try (Database _ = Database.open(data, InstantSource.system())) {
      Object before = Files.readAttributes(data.resolve("tideover.db"), "unix:ino");
      assertThat(backup(data, data.resolve("tideover.db"))).isEqualTo(2);
      assertThat(backup(data, key)).isEqualTo(2);
      assertThat(backup(data, folder.resolve("backup.db"))).isZero();

      assertThat(Files.readAttributes(data.resolve("tideover.db"), "unix:ino")).isEqualTo(before);
      assertThat(key).hasContent("a key");
    }
  }

  private static int backup(Path data, Path file) {
    return Tideover.line("backup")
        .execute("backup", "--force", "--data", data.toString(), file.toString());
  }
}
