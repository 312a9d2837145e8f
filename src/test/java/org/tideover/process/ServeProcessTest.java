package org.tideover.process;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults;

/** The real program, served to people on a strict Telegram over HTTP. */
class ServeProcessTest {
  private static final String THEIR_WORD = "zanzibar";

  /** A second and a bit where nothing else runs; whatever hangs is cut off after six. */
  private static final Duration QUICKLY = ofSeconds(5);

  /**
   * A session takes some ten seconds, in which a tap must be heard; a tick may be ten late, too, on
   * a busy machine.
   */
  private static final int BRISK = 12;

  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void aFirstCravingLeadsThroughAMovementToTheQuietFollowUp() throws Exception {
    FakePerson person = telegram.person(17);
    try (Served bot = Served.start(telegram, folder, BRISK)) {
      person.says("im craving");
      ChatLine scale = person.awaits("the scale", line -> hasButton(line, "10"), SOON);
      assertThat(scale.buttons().stream().flatMap(List::stream)).contains("0", "7");
      assertThat(hasButton(scale, "Start moving now")).isTrue();
      person.taps("7").awaits(words("urge.ask-place"), SOON);
      person.taps("Home").awaits(words("urge.ask-body"), SOON);
      person.taps("Okay").awaits("the card", line -> hasButton(line, "Start"), SOON);
      person.taps("Start");
      moveThroughASession(person);
      Instant before = programTime(bot);
      person.taps("4").awaits("the change", ServeProcessTest::tellsOfSevenAndFour, SOON);
      person.awaits("what next", line -> hasButton(line, "Enough for now"), SOON);
      person.taps("Enough for now").awaits(words("urge.round-done"), SOON);
      Instant after = programTime(bot);
      bot.program().askToStop();
      bot.program().awaitExit(SOON);
      Instant due = followUpIn(bot.data());
      assertThat(due).isBetween(before.plus(ofMinutes(30)), after.plus(ofMinutes(30)));
      bot.restart(600);
      ChatLine followUp = person.awaits(words("urge.follow-up"), SOON);
      assertThat(followUp.silent()).as("the follow-up is quiet").isTrue();
      assertThat(programTime(bot)).isAfterOrEqualTo(due);

      person.taps("2").awaits(words("urge.follow-up-thanks"), SOON);
      person.says("my street is called " + THEIR_WORD).awaits("an answer", line -> true, SOON);

      assertThat(telegram.violations()).isEmpty();
      assertThat(telegram.unansweredTaps()).isEmpty();
      assertThat(telegram.card().commands()).contains("crave", "forget");
      assertNothingPrivate(bot.program().output());
    }
  }

  private void moveThroughASession(FakePerson person) {
    person.awaits("a step", line -> hasButton(line, "Pause"), SOON);
    ChatLine paused = person.taps("Pause").awaits(words("movement.paused"), SOON);
    person.taps("Go on").awaits("the same message, edited", line -> goesOn(line, paused), SOON);

    // All further steps come by themselves, and their remaining time is edited in place.
    person.awaits(words("urge.ask-after"), SOON);
    assertThat(person.replies()).anyMatch(line -> line.earlierTexts().size() >= 2);
    assertThat(person.replies())
        .noneMatch(line -> line.text().contains(words("movement.interrupted")));
  }

  private static boolean tellsOfSevenAndFour(ChatLine line) {
    return line.text().contains("From 7 to 4") || line.text().contains("It was 7, now it is 4");
  }

  private static boolean goesOn(ChatLine line, ChatLine paused) {
    return line.stamp().messageId() == paused.stamp().messageId()
        && !line.text().equals(paused.text());
  }

  @Test
  void stoppingLosesNothingAndRepeatsNothing() {
    List<FakePerson> people = LongStream.rangeClosed(1, 20).mapToObj(telegram::person).toList();
    try (Served bot = Served.start(telegram, folder, 1).awaitsPolling()) {
      people.forEach(person -> person.says("/help"));
      people.getFirst().awaits(words("help"), SOON);
      people.forEach(person -> person.says("/privacy"));
      bot.program().askToStop();
      assertThat(bot.program().awaitExit(SOON)).as("stopped by a signal").isEqualTo(143);

      bot.restart(1);
      people.forEach(person -> person.awaits(words("privacy"), SOON));
      bot.program().askToStop();
      bot.program().awaitExit(SOON);
    }
    assertThat(people)
        .allSatisfy(person -> {
          assertThat(countOf(person, words("help"))).isEqualTo(1);
          assertThat(countOf(person, words("privacy"))).isEqualTo(1);
        });
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void itSaysThatItStopsAndIsGoneInAboutASecond() {
    long began = System.nanoTime();
    try (Served bot = Served.start(telegram, folder, 1).awaitsPolling()) {
      // A machine that is that slow to start it is as slow to stop it.
      Duration start = Duration.ofNanos(System.nanoTime() - began);
      Duration quickly = start.compareTo(QUICKLY) > 0 ? start : QUICKLY;
      assertThat(stopped(bot)).as("while it waits for updates").isLessThan(quickly);
      assertThat(bot.program().output()).contains("Stopping ...");

      bot.restart(1);
      telegram.person(17).says("/help").awaits(words("help"), SOON);
      telegram.faults().outage(true);
      assertThat(stopped(bot)).as("while Telegram is away").isLessThan(quickly);

      telegram.faults().outage(false);
      bot.restart(1);
      telegram.person(17).says("/privacy").awaits(words("privacy"), SOON);
      telegram.faults().next("*", Faults.Fault.HANG, 100);
      assertThat(stopped(bot)).as("while Telegram answers nothing").isLessThan(quickly);
    }
  }

  private static Duration stopped(Served bot) {
    long start = System.nanoTime();
    bot.program().askToStop();
    assertThat(bot.program().awaitExit(SOON)).as("stopped by a signal").isEqualTo(143);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void nothingThatTelegramDeliversBreaksTheLoop() {
    FakePerson person = telegram.person(17);
    FakePerson gone = telegram.person(18);
    try (Served bot = Served.start(telegram, folder, 1)) {
      gone.says("/help").awaits(words("help"), SOON);
      gone.says("/privacy").blocks();
      telegram.delivers("{\"poll_answer\":{\"poll_id\":\"1\",\"option_ids\":[0]}}");
      telegram.delivers("{\"a_kind_of_next_year\":{\"deep\":[1,{\"x\":null}]}}");
      telegram.delivers("{\"message\":{\"message_id\":\"seven\",\"chat\":17}}");
      telegram.delivers("{\"callback_query\":{\"id\":\"\",\"data\":5}}");
      telegram.group(-100).hears(17, "im craving").hears(18, "hello all");
      person.says("helo").edits("hello");
      person.sends("voice", "{\"file_id\":\"v\",\"duration\":3}");
      person.sends("photo", "[{\"file_id\":\"p\"}]", "look");
      person.sends("sticker", "{\"file_id\":\"s\",\"emoji\":\"x\"}");
      person.sends("location", "{\"latitude\":1.5,\"longitude\":2.5}");
      person.sends("contact", "{\"phone_number\":\"1\",\"first_name\":\"A\"}");
      person.sends("dice", "{\"emoji\":\"x\",\"value\":3}");
      gone.unblocks();
      // Help is an answer that earlier words may get, too; this one comes after all the others.
      person.says("/privacy").awaits(words("privacy"), SOON);
      gone.says("/help").awaits(words("help"), SOON);
      assertThat(bot.program().isAlive()).isTrue();
    }
    for (String kind : List.of("voice", "sticker", "location", "contact")) {
      assertThat(countOf(person, words("attachment." + kind))).as(kind).isEqualTo(1);
    }
    assertThat(telegram.group(-100).chat()).noneMatch(ChatLine::fromBot);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void allSettingsThatAreWrongAreToldAtOnce() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    try (RealProgram program =
        RealProgram.start(
            folder.resolve("output"),
            Map.of(
                "TELEGRAM_API_URL", "ftp://127.0.0.1/with/path",
                "TIDEOVER_DATA", file.toString(),
                "TIDEOVER_KEYFILE", "data.key",
                "TIDEOVER_TIME_SCALE", "fast"),
            List.of("serve"))) {
      assertThat(program.awaitExit(SOON)).isEqualTo(2);
      assertThat(program.output())
          .contains("TELEGRAM_BOT_TOKEN", "BotFather")
          .contains("TELEGRAM_API_URL", "http://127.0.0.1:8081")
          .contains("TIDEOVER_DATA", "name a folder")
          .contains("TIDEOVER_TIME_SCALE", "whole number")
          .contains("WARNING: TIDEOVER_KEYFILE is no setting", "did you mean TIDEOVER_KEY_FILE?")
          .doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void aTokenWithAMistakeIsNotPrinted() {
    try (RealProgram program =
        RealProgram.start(
            folder.resolve("output"),
            Map.of("TELEGRAM_BOT_TOKEN", "bot " + telegram.token() + "'"),
            List.of("serve"))) {
      assertThat(program.awaitExit(SOON)).isEqualTo(2);
      assertThat(program.output()).contains("does not look like a token");
      assertNothingPrivate(program.output());
    }
  }

  private void assertNothingPrivate(String output) {
    assertThat(output)
        .isNotBlank()
        .doesNotContain(telegram.token().substring(telegram.token().indexOf(':') + 1))
        .doesNotContainIgnoringCase(THEIR_WORD)
        .doesNotContain("Person 17");
  }

  private static boolean hasButton(ChatLine line, String label) {
    return line.buttons().stream()
        .flatMap(List::stream)
        .anyMatch(button -> button.equals(label) || button.endsWith(" " + label));
  }

  private static long countOf(FakePerson person, String words) {
    return person.replies().stream().filter(line -> line.text().contains(words)).count();
  }

  /** When the one follow-up in a database is due. */
  private static Instant followUpIn(Path data) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tideover.db"));
        Statement statement = database.createStatement();
        ResultSet due =
            statement.executeQuery(
                "select execution_time from appointment"
                    + " where task_instance like '%/urge-follow-up'")) {
      assertThat(due.next()).as("a follow-up is planned").isTrue();
      return due.getTimestamp(1).toInstant();
    }
  }

  /** What the program's fast clock says, by the file that keeps it across restarts. */
  private static Instant programTime(Served bot) throws IOException {
    List<String> lines = Files.readAllLines(bot.data().resolve("clock"));
    Duration real = Duration.between(Instant.parse(lines.get(0)), Instant.now());
    long nanos = (long) (real.toNanos() * Double.parseDouble(lines.get(2)));
    return Instant.parse(lines.get(1)).plusNanos(nanos).truncatedTo(ChronoUnit.MILLIS);
  }
}
