package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.PersonId;
import org.tideover.tester.BotTester;
import org.tideover.turn.Hearing;

/** The yearly report, from what people said to what stands in the file. */
class ReportCommandTest {
  private static final Hearing HEARING = TestParts.hearing();

  @TempDir private Path folder;
  @TempDir private Path outside;
  private final StringWriter err = new StringWriter();

  @Test
  void itCountsTheReferralsThatArrivedAndNothingOfTheirPeople() throws Exception {
    try (BotTester bot = new BotTester(folder, HEARING)) {
      for (int i = 0; i < 6; i++) {
        PersonId person = new PersonId("test", "one-" + i);
        bot.says(person, "i want to kill myself");
        bot.says(person, "i want to kill myself");
        bot.taps(person, "help:now");
      }
      assertThat(report("2026")).isZero();
    }
    String report = Files.readString(outside.resolve("report.md"));

    assertThat(report)
        .contains("**12** in the calendar year 2026")
        .contains("| 2026-11 | 12 |")
        .contains("| 2026-10 | 0 |")
        .contains("| danger of suicide or self-harm | 6 |")
        .contains("| Help now was asked for: every line | 6 |")
        .contains("A crisis counts once")
        .contains("## 2. Protocols to detect")
        .contains("## 3. Protocols against")
        .contains("have not been signed off by a clinician yet")
        .doesNotContain("{")
        .doesNotContain("kill")
        .doesNotContain("test/")
        .doesNotContain("test:");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(outside.resolve("report.md"))))
        .isEqualTo("rw-------");
  }

  /** Whoever signs it must not claim more than was measured. */
  @Test
  void itSaysHowMuchGoesUnheardAsTheMeasurementDoes() throws Exception {
    String misses =
        "of danger told as chats tell it one line in thirty goes unheard, of danger told sideways"
            + " one in six, of quiet, indirect words up to a quarter";

    try (BotTester bot = new BotTester(folder, HEARING)) {
      bot.says("im craving");
    }
    assertThat(report("2026")).isZero();
    assertThat(Files.readString(outside.resolve("report.md")))
        .containsIgnoringWhitespaces(misses)
        .doesNotContain("never seen");
    assertThat(Files.readString(Path.of("docs/safety.md"))).containsIgnoringWhitespaces(misses);
  }

  @Test
  void aFewAreKeptBack() throws Exception {
    try (BotTester bot = new BotTester(folder, HEARING)) {
      bot.says("i want to kill myself");
      assertThat(report("2026")).isZero();
    }

    assertThat(Files.readString(outside.resolve("report.md")))
        .contains("**Fewer than 5** in the calendar year 2026")
        .contains("| 2026-11 | kept back |")
        .contains("| danger of suicide or self-harm | kept back |");
  }

  @Test
  void aDatabaseOfAnEarlierVersionIsToldApart() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tideover.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("create table person (id text primary key)");
      statement.execute("create table movement_offer (id integer primary key)");
    }
    assertThat(report("2026")).isEqualTo(2);
    assertThat(err.toString()).contains("earlier version").contains("Start this version");
    assertThat(outside.resolve("report.md")).doesNotExist();
  }

  @Test
  void aFileThatIsThereIsNotReplacedUnasked() throws Exception {
    new BotTester(folder, HEARING).close();
    Path backup = Files.writeString(outside.resolve("report.md"), "a backup");
    assertThat(report("2026")).isEqualTo(2);
    assertThat(err.toString()).contains("is there already", "--force");
    assertThat(backup).hasContent("a backup");
  }

  @Test
  void aYearThatHasNotBegunIsToldAsOne() throws Exception {
    new BotTester(folder, HEARING).close();
    int year = LocalDate.now(ZoneOffset.UTC).getYear() + 4;
    assertThat(report("" + year)).isZero();

    assertThat(Files.readString(outside.resolve("report.md")))
        .contains("**The year " + year + " has not begun: there are no numbers of it yet.**")
        .doesNotContain("until now");
  }

  @Test
  void aYearThatIsNoneIsRefused() {
    assertThat(report("26")).isEqualTo(2);
    assertThat(err.toString()).contains("such as 2026");
  }

  private int report(String year) {
    return Tideover.line()
        .setErr(new PrintWriter(err, true))
        .execute(
            "report",
            "year",
            year,
            outside.resolve("report.md").toString(),
            "--data",
            folder.toString());
  }
}
