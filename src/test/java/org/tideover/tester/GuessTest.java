package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a country is a guess is said once a day; its name stands beside every number. */
class GuessTest {
  private static final String GUESS = "/country";

  @TempDir Path folder;

  @Test
  void theGuessIsSaidOnceAndAgainOnAnotherDay() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      assertThat(words(bot.says("i used last night"))).contains("United States").contains(GUESS);
      assertThat(words(bot.taps("lapse:today"))).contains("United States").doesNotContain(GUESS);
      assertThat(words(bot.taps("near:alone"))).contains("United States").doesNotContain(GUESS);
      bot.passes(Duration.ofHours(25));
      assertThat(words(bot.says("i want to kill myself")))
          .contains("United States")
          .contains(GUESS);
    }
  }

  @Test
  void aChosenCountryIsNoGuess() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("/country GB").hears();
      assertThat(words(bot.says("i used last night")))
          .contains("United Kingdom")
          .doesNotContain(GUESS);
    }
  }

  private static String words(BotTester bot) {
    return bot.hears().getFirst().text();
  }
}
