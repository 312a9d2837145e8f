package org.tideover.tester;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tideover.domain.OutgoingMessage;
import org.tideover.store.Sql;

/** A safety plan in the whole bot: what its person gets, and what nobody else finds. */
class SafetyPlanTest {
  private static final String SIGN = "i hide from my flatmate Zanzibar";
  private static final String PLACE = "the Xylophone library";

  @TempDir Path folder;

  @Test
  void thePlanSaysWhatWasWrittenAndTheLinesOfTheCountry() {
    try (BotTester bot = opened()) {
      write(bot);
      bot.hears();
      List<OutgoingMessage> shown = bot.says("/safetyplan").hears();

      assertThat(text(shown, "safety-plan.show-signs")).contains("• " + SIGN);
      assertThat(text(shown, "safety-plan.show-alone")).contains("• Breathe in 4, out 6");
      assertThat(text(shown, "safety-plan.show-places")).contains("• " + PLACE);
      assertThat(text(shown, "safety-plan.show-professionals")).contains("988", "911");
      assertThat(shown).extracting(OutgoingMessage::key).doesNotContain("safety-plan.show-people");
    }
  }

  @Test
  void neitherTheFilesNorTheLogsHoldAWordOfAPlan() throws IOException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    try (BotTester bot = opened()) {
      write(bot);
      assertNoWords();
      bot.says("/safetyplan").taps("plan-part:signs");
      assertNoWords();
      bot.says("i want to kill myself").taps("safety-plan:open");
      assertNoWords();
      assertThat(Sql.texts(bot.database(), "select state from person").getFirst())
          .doesNotContain("Zanzibar", "Xylophone");
    } finally {
      root.setLevel(before);
      root.detachAppender(log);
    }
    assertThat(log.list).isNotEmpty();
    assertThat(List.copyOf(log.list))
        .noneMatch(line -> line.getFormattedMessage().matches("(?s).*(Zanzibar|Xylophone).*"));
    assertNoWords();
  }

  @Test
  void wordsOfDangerAreNotKeptInThePlan() {
    try (BotTester bot = opened()) {
      bot.says("/safetyplan").taps("safety-plan:begin").says(SIGN);
      bot.says("i want to kill myself").taps("crisis:safe");
      bot.hears();

      assertThat(text(bot.says("/safetyplan").hears(), "safety-plan.show-signs"))
          .contains(SIGN)
          .doesNotContain("kill");
    }
  }

  @Test
  void writingGoesOnAfterARestart() {
    try (BotTester bot = opened()) {
      bot.says("/safetyplan").taps("safety-plan:begin").says(SIGN);
    }
    try (BotTester bot = opened()) {
      bot.says("another sign");
      assertThat(keys(bot)).containsExactly("safety-plan.kept");
      bot.taps("safety-plan:next");
      assertThat(keys(bot)).containsExactly("safety-plan.ask-alone");
      String signs = text(bot.says("/safetyplan").hears(), "safety-plan.show-signs");
      assertThat(signs).contains("• " + SIGN, "• another sign");
    }
  }

  @Test
  void forgettingErasesThePlan() {
    try (BotTester bot = opened()) {
      write(bot);
      bot.says("/forget").taps("forget:yes").hears();

      assertThat(Sql.numbers(bot.database(), "select count(*) from safety_plan"))
          .containsExactly(0L);
      assertThat(bot.says("/safetyplan").hears())
          .extracting(OutgoingMessage::key)
          .startsWith("safety-plan.intro");
    }
  }

  @Test
  void aPlanThatDoesNotOpenIsSaidSoAndNeverWrittenOver() {
    try (BotTester bot = opened()) {
      write(bot);
      bot.taps("plan-part:people");
      Sql.run(bot.database(), "update safety_plan set sealed = x'0102'");
      bot.hears();
      bot.says("my brother").says("/safetyplan").taps("safety-plan:go-on");
      assertThat(keys(bot))
          .containsExactly("safety-plan.locked", "safety-plan.locked", "safety-plan.locked");
      bot.says("i want to kill myself").taps("safety-plan:open");
      assertThat(keys(bot)).containsExactly("crisis.suicide", "crisis.plan-locked");
      assertThat(Sql.texts(bot.database(), "select hex(sealed) from safety_plan"))
          .containsExactly("0102");
    }
  }

  @Test
  void aStepThatIsFullOrTooLongSaysSo() {
    try (BotTester bot = opened()) {
      bot.says("/safetyplan").taps("safety-plan:begin").hears();
      bot.says(
          "i make a pot of tea, the strong one, and sit down at the kitchen table with the radio on,"
              + " and then i ring my sister to hear how her week was and what the dog did this time,"
              + " and we talk until the soup is warm, and in the evening i read a few pages of the"
              + " book about birds");
      assertThat(keys(bot)).containsExactly("safety-plan.too-long");
      for (int i = 0; i < 7; i++) {
        bot.says("a sign called " + i);
      }
      assertThat(keys(bot)).hasSize(7).endsWith("safety-plan.full");
    }
  }

  private BotTester opened() {
    return new BotTester(folder, TestHearing.shared());
  }

  private static void write(BotTester bot) {
    bot.says("/safetyplan").taps("safety-plan:begin").says(SIGN).taps("safety-plan:next");
    bot.taps("idea:long-breath").taps("safety-plan:next").says(PLACE).taps("safety-plan:next");
    bot.taps("safety-plan:pause");
  }

  private void assertNoWords() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      String all = files.map(SafetyPlanTest::read).collect(Collectors.joining());
      assertThat(all).contains("safety_plan");
      assertThat(all.contains("Zanzibar") || all.contains("Xylophone"))
          .as("a word of the plan is in a file")
          .isFalse();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  private static String text(List<OutgoingMessage> messages, String key) {
    return messages.stream()
        .filter(message -> message.key().equals(key))
        .map(OutgoingMessage::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " was not said"));
  }

  private static List<String> keys(BotTester bot) {
    return bot.hears().stream().map(OutgoingMessage::key).toList();
  }
}
