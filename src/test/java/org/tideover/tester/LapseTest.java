package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.OutgoingMessage;

/** What somebody hears who has used and is alone (FACTS LG-6, OD-23). */
class LapseTest {
  private static final String LINE = "1-877-696-1996";

  @TempDir Path folder;

  @Test
  void theLinesAreNamedOnceAndAreOneTapAwayAfterwards() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("i used last night").taps("near:alone").taps("adds:none");
      List<OutgoingMessage> heard = bot.hears();
      assertThat(heard).filteredOn(one -> one.text().contains(LINE)).hasSize(1);
      assertThat(heard.getFirst().text()).contains(LINE);
      assertThat(heard)
          .filteredOn(one -> one.key().equals("lapse.alone"))
          .allMatch(one -> one.buttons().toString().contains("lines:show"));
    }
  }

  @Test
  void naloxoneToleranceMixingAndCompanyAreNamedInTheFirstWords() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      String first = bot.says("i used last night").hears().getFirst().text();
      assertThat(first)
          .contains("someone can see you", "naloxone", "far less than before", "Mixing", "911");
    }
  }

  @Test
  void theEmergencyNumberStandsInEachWordOfSafety() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("i used last night").taps("near:alone").taps("adds:break");
      String urgent =
          bot.hears().stream()
              .filter(one -> !one.text().contains("911"))
              .map(OutgoingMessage::key)
              .collect(Collectors.joining(" "));
      assertThat(urgent)
          .doesNotContain("lapse.safety", "lapse.today", "lapse.alone", "lapse.break");
    }
  }
}
