package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.OutgoingMessage;

/** What helped a person before is told when it is offered again, and told truly. */
class HelpedBeforeTest {
  private static final Pattern ONCE =
      Pattern.compile("Last time you did this, your urge fell by (\\d+)\\.");
  private static final Pattern TWICE =
      Pattern.compile("You did this twice, and on average your urge fell by (\\d+(?:\\.\\d)?)\\.");

  @TempDir private Path folder;

  @Test
  void anOfferTellsByHowMuchTheSameMovementHelped() {
    Map<String, List<Integer>> fell = new HashMap<>();
    int once = 0;
    int twice = 0;
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      for (int episode = 0; episode < 60 && (once == 0 || twice == 0); episode++) {
        String offer = offered(bot);
        String movement = offer.lines().findFirst().orElseThrow();
        List<Integer> before = fell.computeIfAbsent(movement, name -> new ArrayList<>());
        once += isTold(ONCE, offer, before, 1);
        twice += isTold(TWICE, offer, before, 2);
        before.add(rated(bot, episode % 3));
      }
    }
    assertThat(once).isPositive();
    assertThat(twice).isPositive();
  }

  private static int isTold(Pattern reason, String offer, List<Integer> before, int times) {
    Matcher told = reason.matcher(offer);
    if (!told.find()) {
      return 0;
    }
    assertThat(before).as(offer).hasSize(times);
    double average = before.stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertThat(Double.parseDouble(told.group(1))).as(offer).isEqualTo(average);
    return 1;
  }

  private static String offered(BotTester bot) {
    bot.says("craving").taps("rate:8").taps("place:bed").taps("body:tired");
    return bot.hears().stream()
        .filter(message -> message.key().equals("urge.offer"))
        .map(OutgoingMessage::text)
        .findFirst()
        .orElseThrow();
  }

  /** Does the movement, rates the urge afterwards, and lets a day pass; by how much it fell. */
  private static int rated(BotTester bot, int after) {
    bot.taps("offer:start");
    bot.passesUntilTheSessionEnds();
    bot.taps("rate:" + (5 + after)).taps("next:done");
    bot.passes(Duration.ofMinutes(31));
    bot.says("1");
    bot.passes(Duration.ofDays(1)).hears();
    return 8 - (5 + after);
  }
}
