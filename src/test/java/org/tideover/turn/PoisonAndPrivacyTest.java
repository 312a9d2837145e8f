package org.tideover.turn;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tideover.app.TestParts;
import org.tideover.domain.Heard;
import org.tideover.domain.OutgoingMessage;
import org.tideover.tester.BotTester;

/** A message that breaks its turn holds nobody up, and no log ever holds a word of anybody. */
class PoisonAndPrivacyTest {
  private static final Hearing REAL = TestParts.hearing();

  @TempDir Path folder;

  @Test
  void aTurnThatAlwaysFailsIsSetAsideAndTheNextMessageIsAnswered() {
    try (BotTester bot = new BotTester(folder, new Poisonable())) {
      bot.says("poisonous walrus");
      assertThat(bot.hears()).isEmpty();
      bot.says("i'm craving");
      assertThat(keys(bot)).startsWith("urge.ask-intensity");
    }
  }

  @Test
  void anErrorInATurnAndInItsLifelineHoldsNobodyUp() {
    Hearing broken =
        new Hearing() {
          @Override
          public Heard hear(String words) {
            if (words.contains("walrus")) {
              throw new InternalError();
            }
            return REAL.hear(words);
          }

          @Override
          public Heard hearPhrases(String words) {
            if (words.contains("walrus")) {
              throw new StackOverflowError();
            }
            return REAL.hearPhrases(words);
          }
        };
    try (BotTester bot = new BotTester(folder, broken)) {
      bot.says("poisonous walrus").says("i'm craving");
      assertThat(keys(bot)).startsWith("urge.ask-intensity");
    }
  }

  @Test
  void aFaultThatPassesCostsNoMessage() {
    try (BotTester bot = new BotTester(folder, new Flaky(12, 0))) {
      bot.says("i'm craving");
      assertThat(keys(bot)).startsWith("urge.ask-intensity");
    }
  }

  @Test
  void afterFaultsThatPassARealOneIsTriedAgainAsOftenAsEver() {
    try (BotTester bot = new BotTester(folder, new Flaky(12, 4))) {
      bot.says("i'm craving");
      assertThat(keys(bot)).startsWith("urge.ask-intensity");
    }
  }

  @Test
  void wordsOfCrisisInATurnThatFailsAreStillAnswered() {
    try (BotTester bot = new BotTester(folder, new Poisonable())) {
      bot.says("poisonous walrus, i am going to kill myself tonight");
      assertThat(keys(bot)).containsExactly("crisis.suicide");
    }
  }

  @Test
  void noLogHoldsAWordOfAConversation() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    try (BotTester bot = new BotTester(folder, new Poisonable())) {
      bot.says("poisonous walrus")
          .says("craving badly, zanzibar")
          .says("i want to kill myself xyzzy");
      bot.edits("edited quux and i will kill myself").says("/country atlantis");
    } finally {
      root.setLevel(before);
      root.detachAppender(log);
    }
    assertThat(lines(log))
        .hasSizeGreaterThan(3)
        .as("where it failed")
        .anyMatch(line ->
            line.matches(
                "A turn failed .*: java.lang.IllegalStateException at .*PoisonAndPrivacyTest.*"));
    assertThat(String.join("\n", lines(log)))
        .doesNotContainIgnoringCase("walrus")
        .doesNotContainIgnoringCase("zanzibar")
        .doesNotContainIgnoringCase("xyzzy")
        .doesNotContainIgnoringCase("quux")
        .doesNotContainIgnoringCase("atlantis");
  }

  private static List<String> lines(ListAppender<ILoggingEvent> log) {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      lines.add(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return lines;
  }

  private static List<String> keys(BotTester bot) {
    return bot.hears().stream().map(OutgoingMessage::key).toList();
  }

  /** The real understanding, after faults that pass and then some that do not. */
  private static final class Flaky implements Hearing {
    private final int passing;
    private final int all;
    private int heard;

    Flaky(int passing, int real) {
      this.passing = passing;
      this.all = passing + real;
    }

    @Override
    public Heard hear(String words) {
      heard++;
      if (heard <= all) {
        throw heard <= passing ? new StoreIsAway() : new IllegalStateException();
      }
      return REAL.hear(words);
    }

    @Override
    public Heard hearPhrases(String words) {
      return REAL.hearPhrases(words);
    }
  }

  /** The real understanding, but for one word that breaks it. */
  private static final class Poisonable implements Hearing {
    @Override
    public Heard hear(String words) {
      if (words.contains("walrus")) {
        throw new IllegalStateException("broken by: " + words);
      }
      return REAL.hear(words);
    }

    @Override
    public Heard hearPhrases(String words) {
      return REAL.hearPhrases(words);
    }
  }
}
