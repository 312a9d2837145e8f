package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Event;
import org.tideover.store.Sql;

/** What we would have said first and was held up into the quiet hours counts as not said. */
class LettingGoTest {
  private static final String CHECK_IN = "check-in.ask-urge";
  private static final String DISCREET = "discreet.hello";
  private static final Duration INTO_THE_QUIET = Duration.ofHours(4);

  @TempDir Path folder;

  @Test
  void checkInsThatNeverCameAreNotTakenForIgnored() {
    try (BotTester bot = opened()) {
      for (int day = 23; day < 28; day++) {
        bot.passesUntil("2026-11-" + day + "T17:59:00Z").holdsUp(INTO_THE_QUIET);
        bot.passesUntil("2026-11-" + (day + 1) + "T09:00:00Z");
      }
      assertThat(keys(bot)).isEmpty();

      bot.passesUntil("2026-11-28T18:30:00Z");
      assertThat(keys(bot)).as("no word on a missed one, and no pause").containsExactly(CHECK_IN);
      assertThat(decisions(bot)).hasSize(5).containsOnly("check-in 0 quiet-hours ");
    }
  }

  /** It keeps its distance only from one that went out. */
  @Test
  void aCheckInOfEverySecondDayThatNeverCameIsMadeUpForTheNextDay() {
    try (BotTester bot = opened()) {
      bot.passesUntil("2026-11-23T18:30:00Z").taps("check-in:fewer").hears();
      bot.passesUntil("2026-11-25T17:59:00Z").holdsUp(INTO_THE_QUIET);
      bot.passesUntil("2026-11-26T18:30:00Z");

      assertThat(keys(bot)).containsExactly(CHECK_IN);
    }
  }

  @Test
  void nothingOfItIsOpenAfterwards() {
    try (BotTester bot = opened()) {
      bot.passesUntil("2026-11-23T17:59:00Z").holdsUp(INTO_THE_QUIET);
      bot.passesUntil("2026-11-24T12:00:00Z").says("ok");
      assertThat(keys(bot)).as("no question that nobody saw").isNotEmpty().doesNotContain(CHECK_IN);
    }
  }

  /** Of the two wordings the one comes that was not read last. */
  @Test
  void whatWasLetGoIsNotTakenForRead() {
    try (BotTester bot = opened()) {
      bot.passesUntil("2026-11-23T18:30:00Z");
      String read = bot.hears().getLast().text();
      bot.taps("today:3").taps("mood:3").hears();
      bot.passesUntil("2026-11-24T17:59:00Z").holdsUp(INTO_THE_QUIET);
      bot.passesUntil("2026-11-25T18:30:00Z");

      assertThat(bot.hears().getLast().text()).isNotEqualTo(read);
    }
  }

  @Test
  void aPlanThatNeverCameIsNotTakenForUndone() {
    try (BotTester bot = opened()) {
      bot.says("/plan every day at 20:30 i'll write one line");
      for (int day = 23; day < 28; day++) {
        bot.passesUntil("2026-11-" + day + "T20:00:00Z").taps("today:3").taps("mood:3");
        bot.passesUntil("2026-11-" + day + "T20:29:00Z").holdsUp(INTO_THE_QUIET);
        bot.passesUntil("2026-11-" + (day + 1) + "T12:00:00Z");
      }
      bot.hears();

      bot.passesUntil("2026-11-28T20:40:00Z");
      assertThat(keys(bot)).as("not offered smaller").containsExactly(CHECK_IN, "plan.now");
      assertThat(Sql.texts(bot.database(), "select answer from plan_answer")).isEmpty();
      assertThat(decisions(bot).subList(0, 5)).containsOnly("planned 0 quiet-hours plan.now");
    }
  }

  /** Four times it came and was left alone; the word that it comes no more is held up. */
  @Test
  void thatAPlanRestsIsSaidOnceTheNextMorning() {
    try (BotTester bot = opened()) {
      bot.taps("check-in:off").says("/plan every day at 20:30 i'll write one line");
      bot.passesUntil("2026-11-27T20:29:00Z").hears();
      bot.holdsUp(INTO_THE_QUIET).passesUntil("2026-11-28T08:59:00Z");
      assertThat(keys(bot)).isEmpty();
      assertThat(ignored(bot)).isEqualTo(4);
      assertThat(decisions(bot)).hasSize(5).endsWith("planned 0 quiet-hours plan.now");

      bot.passesUntil("2026-12-01T12:00:00Z");
      assertThat(keys(bot)).containsExactly("plan.rests");
      assertThat(bot.arrived().getLast().at()).isEqualTo("2026-11-28T09:00:00Z");
      assertThat(Sql.texts(bot.database(), "select answer from plan_answer")).hasSize(4);
    }
  }

  /** A pause that begins meanwhile puts the word off, too. */
  @Test
  void thatAPlanRestsIsSaidAfterAPause() {
    try (BotTester bot = opened()) {
      bot.taps("check-in:off").says("/plan every day at 20:30 i'll write one line");
      bot.passesUntil("2026-11-27T20:29:00Z").holdsUp(INTO_THE_QUIET);
      bot.passesUntil("2026-11-28T08:00:00Z").says("/pause").taps("pause:day").hears();
      bot.passesUntil("2026-11-29T08:59:00Z");
      assertThat(keys(bot)).isEmpty();

      bot.passesUntil("2026-12-02T12:00:00Z");
      assertThat(keys(bot)).containsExactly("plan.rests");
    }
  }

  /** Both waited side by side, under the same words; what is open is the later one's. */
  @Test
  void ofTwoThatAreDiscreetNeitherIsTakenForIgnored() {
    try (BotTester bot = opened()) {
      bot.taps("setting:discreet").says("/plan every day at 20:30 i'll write one line");
      for (int day = 23; day < 28; day++) {
        bot.passesUntil("2026-11-" + day + "T22:30:00Z");
        bot.happens(new Event.LetGo(DISCREET)).happens(new Event.LetGo(DISCREET));
      }
      bot.hears();
      assertThat(ignored(bot)).isZero();
      assertThat(decisions(bot)).contains("check-in 0 quiet-hours ");

      bot.passesUntil("2026-11-28T18:30:00Z").taps("discreet:open");
      assertThat(keys(bot)).as("no pause").containsExactly(DISCREET, CHECK_IN);
    }
  }

  @Test
  void aDiscreetPlanBeforeADiscreetCheckInIsNotTakenForUndone() {
    try (BotTester bot = opened()) {
      bot.taps("setting:discreet").says("/plan every day at 17:30 i'll write one line");
      for (int day = 23; day < 28; day++) {
        bot.passesUntil("2026-11-" + day + "T22:30:00Z");
        bot.happens(new Event.LetGo(DISCREET)).happens(new Event.LetGo(DISCREET));
      }
      bot.hears();
      assertThat(Sql.texts(bot.database(), "select answer from plan_answer")).isEmpty();

      bot.passesUntil("2026-11-28T17:40:00Z").taps("discreet:open");
      assertThat(keys(bot)).as("not smaller").containsExactly(DISCREET, "plan.now");
    }
  }

  private static int ignored(BotTester bot) {
    return bot.database()
        .people()
        .find(BotTester.PERSON)
        .orElseThrow()
        .rhythm()
        .nudging()
        .ignored();
  }

  @Test
  void aPlanForOneEveningComesOnceTheNextMorning() {
    try (BotTester bot = opened()) {
      bot.says("/plan today at 20:30 i'll call sam");
      bot.passesUntil("2026-11-23T20:00:00Z").taps("today:3").taps("mood:3");
      bot.passesUntil("2026-11-23T20:29:00Z").holdsUp(INTO_THE_QUIET);
      bot.passesUntil("2026-11-25T12:00:00Z");

      assertThat(
              bot.arrived().stream()
                  .filter(one -> one.message().key().equals("plan.now"))
                  .map(one -> one.at().toString()))
          .containsExactly("2026-11-24T09:00:00Z");
    }
  }

  @Test
  void aCheckInThatNeverCameLeavesAPlanThatDidItsEffect() {
    try (BotTester bot = opened()) {
      bot.taps("setting:check-in").says("20:50").says("/plan today at 20:30 i'll call sam");
      bot.passesUntil("2026-11-23T20:49:00Z").holdsUp(Duration.ofMinutes(20));
      bot.passesUntil("2026-11-23T21:15:00Z").says("hi");

      assertThat(
              Sql.texts(
                  bot.database(),
                  "select point || ' ' || opened from nudge_effect order by at, decision"))
          .containsExactly("planned 1", "check-in 0");
    }
  }

  /** In London at ten past two in the night, with a check-in at six and the usual quiet hours. */
  private BotTester opened() {
    BotTester bot = new BotTester(folder, TestHearing.shared());
    bot.taps("setting:zone").says("london").taps("setting:check-in").says("18:00").hears();
    return bot;
  }

  private static List<String> keys(BotTester bot) {
    return bot.hears().stream().map(message -> message.key()).toList();
  }

  private static List<String> decisions(BotTester bot) {
    return Sql.texts(
        bot.database(),
        "select point || ' ' || sent || ' ' || reason || ' ' || message from nudge_decision"
            + " order by at");
  }
}
