package org.tideover.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.app.TestParts;
import org.tideover.domain.Heard;
import org.tideover.domain.PersonId;
import org.tideover.tester.BotTester;

/** Words of crisis behind turns that fail: behind one's own, and behind everybody's. */
class CallsBehindFaultsTest {
  private static final PersonId ANNA = new PersonId("test", "1");
  private static final String CRISIS = "i am going to kill myself tonight";

  @TempDir Path folder;

  private final AwayAtFirst hearing = new AwayAtFirst();

  @Test
  void areAnsweredWhileAnEarlierMessageIsTriedAgain() {
    try (BotTester bot = opened()) {
      bot.beginsToSay(ANNA, "hey", CRISIS).awaits(ANNA, "crisis.suicide");
      assertThat(bot.all()).as("the turn of the first still waits").hasSize(1);

      hearing.comesBack();
      bot.says(ANNA, "thank you");
      assertThat(bot.hears(ANNA))
          .as("the lifeline's, and its own turn's")
          .containsSubsequence("crisis.suicide", "crisis.imminent");
    }
  }

  @Test
  void areAnsweredBehindMorePeopleThanThereArePlaces() {
    List<PersonId> many =
        IntStream.range(2, 12).mapToObj(number -> new PersonId("test", "" + number)).toList();
    try (BotTester bot = opened()) {
      many.forEach(one -> bot.beginsToSay(one, "hey"));
      bot.beginsToSay(ANNA, CRISIS).awaits(ANNA, "crisis.suicide");
      hearing.comesBack();
    }
  }

  private BotTester opened() {
    return BotTester.pausing(folder, hearing, _ -> hearing.back.await());
  }

  /** The real understanding, which fails for a while as if the store were away. */
  private static final class AwayAtFirst implements Hearing {
    private static final Hearing REAL = TestParts.hearing();

    private final CountDownLatch back = new CountDownLatch(1);

    void comesBack() {
      back.countDown();
    }

    @Override
    public Heard hear(String words) {
      if (back.getCount() > 0) {
        throw new StoreIsAway();
      }
      return REAL.hear(words);
    }

    @Override
    public Heard hearPhrases(String words) {
      return REAL.hearPhrases(words);
    }
  }
}
