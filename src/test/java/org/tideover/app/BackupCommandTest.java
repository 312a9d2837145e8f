package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.PlanEntry;
import org.tideover.domain.PlanPart;
import org.tideover.domain.SafetyPlan;
import org.tideover.store.Database;
import org.tideover.store.KeySource;
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

  @Test
  void aBackupReplacesAnEarlierOneAndNeverWhatAnotherProgramLivesFrom(@TempDir Path folder)
      throws IOException {
    Path data = folder.resolve("data");
    Path others = folder.resolve("others");
    Path key = Files.writeString(folder.resolve("others.key"), "{\"primaryKeyId\":1}");
    Database.open(data, InstantSource.system()).close();
    Database.open(others, InstantSource.system()).close();
    assertThat(backup(data, folder.resolve("backup.db"))).isZero();

    assertThat(backup(data, folder.resolve("backup.db"))).isZero();
    assertThat(backup(data, others.resolve("tideover.db"))).isEqualTo(2);
    assertThat(backup(data, key)).isEqualTo(2);
  }

  @Test
  void whoeverRestoresHearsWhetherTheirKeyOpensIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("backup.db");
    try (Database live = Database.open(folder.resolve("data"), InstantSource.system())) {
      live.unlock(key(folder, "data.key")).plans().keep(new PersonId("test", "1"), plan());
      assertThat(backup(folder.resolve("data"), file)).isZero();
    }
    try (Database other = Database.open(folder.resolve("other"), InstantSource.system())) {
      other.unlock(key(folder, "wrong.key"));
    }

    assertThat(restored(folder, "one", "data.key"))
        .contains("Its safety plans open with the key in the file")
        .doesNotContain("See to the key");
    assertThat(restored(folder, "two", "wrong.key"))
        .contains("See to the key before that start: The key does not fit: 1 of 1 plans")
        .contains("--key-file, from your backup", "./tideover key lost");
    assertThat(restored(folder, "three", "none.key"))
        .contains("See to the key before that start", "none.key is missing", "Put its copy back");
    assertThat(folder.resolve("none.key")).as("none was made").doesNotExist();
  }

  @Test
  void whoeverRestoresWithoutPlansHearsOfNoKeyThatIsNotThere(@TempDir Path folder)
      throws IOException {
    Database.open(folder.resolve("data"), InstantSource.system()).close();
    assertThat(backup(folder.resolve("data"), folder.resolve("backup.db"))).isZero();

    assertThat(restored(folder, "one", "none.key"))
        .contains("It holds no plans yet; the next start makes their key", "none.key");
  }

  @Test
  void aKeyIsNotGivenUpWhereThereIsNoDatabase(@TempDir Path folder) {
    Path nowhere = folder.resolve("nowhere");

    assertThat(Tideover.line("key").execute("key", "lost", "--data", nowhere.toString()))
        .isEqualTo(2);
    assertThat(nowhere).doesNotExist();
  }

  private static KeySource key(Path folder, String name) {
    return new KeySource.InFile(folder.resolve(name));
  }

  private static SafetyPlan plan() {
    return SafetyPlan.empty()
        .with(PlanPart.SIGNS, new PlanEntry.Own(new PersonText("i stay in bed")));
  }

  private static String restored(Path folder, String data, String key) throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(
              Tideover.line("restore")
                  .execute(
                      "restore",
                      folder.resolve("backup.db").toString(),
                      "--data",
                      folder.resolve(data).toString(),
                      "--key-file",
                      folder.resolve(key).toString()))
          .isZero();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static int backup(Path data, Path file) {
    return Tideover.line("backup")
        .execute("backup", "--force", "--data", data.toString(), file.toString());
  }
}
