package org.tideover.bench.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.QuietHours;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakeTelegram;

/** The month counts what people saw, by the clock that they told the program of. */
class MonthCountTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZonedDateTime DAY = ZonedDateTime.of(2026, 12, 24, 0, 0, 0, 0, NEW_YORK);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Movers.Planner planner = new Movers.Planner(1, telegram.person(1));
  private final Movers.Traveller traveller = new Movers.Traveller(2, telegram.person(2));

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void aFlightIsBelievedInOnlyWhenTheProgramGoesByTheOtherZone() {
    traveller.hour(DAY, 90);
    traveller.hears(heard("setting.ask-zone", "Which city has the same time as you?", DAY));
    traveller.hears(heard("check-in.ask-urge", "How strong is the urge?", DAY));
    assertThat(traveller.zone()).isEqualTo(NEW_YORK);

    traveller.hears(heard("settings", "Your settings.\n\n🕰 Time: New York 18:05\n", DAY));
    assertThat(traveller.zone()).isEqualTo(NEW_YORK);
    traveller.hears(heard("settings", "Your settings.\n\n🕰 Time: Berlin 00:05\n", DAY));
    assertThat(traveller.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  /** At 10:00 and 14:00 plans came, at 18:00 and 20:30 nothing. */
  @Test
  void whatTheProgramLetGoOnRecordIsNotLostAndEachRecordSpeaksForOne() {
    planner.diary().hears(heard("plan.now", "Your plan", DAY.withHour(10)));
    planner.diary().hears(heard("plan.now", "Your plan", DAY.withHour(14).plusMinutes(5)));

    assertThat(owed().lost()).containsExactly(DAY.withHour(18), DAY.withHour(20).plusMinutes(30));
    Owed recorded = owed(new Passed(DAY.withHour(21).toInstant(), "quiet-hours"));
    assertThat(recorded.letGo()).containsExactly(DAY.withHour(18));
    assertThat(recorded.lost()).containsExactly(DAY.withHour(20).plusMinutes(30));
  }

  @Test
  void aPromptThatWasWithheldForAnotherReasonIsLost() {
    assertThat(owed(new Passed(DAY.withHour(10).toInstant(), "daily-cap")).letGo()).isEmpty();
  }

  private Owed owed(Passed... passed) {
    Instant from = DAY.minusHours(6).toInstant();
    Instant to = DAY.plus(Duration.ofHours(30)).toInstant();
    return Owed.of(planner, from, to, List.of(), List.of(passed));
  }

  private static Heard heard(String key, String text, ZonedDateTime wall) {
    ChatLine line =
        new ChatLine(
            new ChatLine.Stamp(1, wall.toInstant(), wall.toInstant()),
            true,
            "text",
            text,
            List.of(),
            List.of(),
            false);
    return new Heard(line, key, wall, QuietHours.USUAL, false);
  }
}
