package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.store.Sql;

/** What we write first comes by the clock on the person's wall, whatever that does. */
class TimeIsRightTest {
  private static final String CHECK_IN = "check-in.ask-urge";

  @TempDir Path folder;

  @Test
  void inSpringACheckInInTheSkippedHourComesOnceAnHourLater() {
    try (BotTester bot = opened()) {
      bot.passesUntil("2027-03-26T12:00:00Z");
      settled(bot, "berlin", "12:00 to 12:00", "2:30");

      assertThat(answering(bot, CHECK_IN, 3))
          .containsExactly(
              "2027-03-27T01:30:00Z", // 02:30
              "2027-03-28T01:30:00Z", // 03:30, as there is no 02:30
              "2027-03-29T00:30:00Z"); // 02:30
    }
  }

  @Test
  void inAutumnACheckInInTheRepeatedHourComesOnce() {
    try (BotTester bot = opened()) {
      bot.passesUntil("2027-10-29T12:00:00Z");
      settled(bot, "berlin", "12:00 to 12:00", "2:30");

      assertThat(answering(bot, CHECK_IN, 3))
          .containsExactly("2027-10-30T00:30:00Z", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z");
    }
  }

  @Test
  void whoMovesToAnotherZoneIsAskedByItsClockAndNeverTwiceOnADay() {
    try (BotTester bot = opened()) {
      settled(bot, "berlin", "21:00 to 09:00", "18:00");
      assertThat(answering(bot, CHECK_IN, 1)).containsExactly("2026-11-23T17:00:00Z");
      bot.taps("setting:zone").says("los angeles").hears();

      assertThat(answering(bot, CHECK_IN, 2))
          .containsExactly("2026-11-25T02:00:00Z", "2026-11-26T02:00:00Z");
      bot.taps("setting:zone").says("auckland").hears();
      assertThat(answering(bot, CHECK_IN, 1)).containsExactly("2026-11-27T05:00:00Z");
    }
  }

  /** Six o'clock on Sunday evening by universal time is four in the morning in Sydney. */
  @Test
  void thePictureOfTheWeekWaitsUntilTheClockIsKnownAndMovesWithIt() {
    try (BotTester bot = opened()) {
      bot.says("/crave").says("6").taps("progress:weekly");
      assertThat(bot.hears()).extracting(OutgoingMessage::key).endsWith("setting.ask-zone");
      bot.passesUntil("2026-11-30T00:00:00Z")
          .taps("setting:zone")
          .says("sydney")
          .says("/crave")
          .says("6")
          .hears();
      bot.passesUntil("2026-12-07T00:00:00Z").taps("setting:zone").says("berlin");
      bot.says("/crave").says("6").passesUntil("2026-12-14T00:00:00Z");

      assertThat(times(bot, "progress.week"))
          .containsExactly("2026-12-06T07:00:00Z", "2026-12-13T17:00:00Z");
    }
  }

  @Test
  void thePictureOfTheWeekComesAgainAfterWhoeverBlockedUsIsBack() {
    try (BotTester bot = opened()) {
      settled(bot, "berlin", "21:00 to 09:00", "18:00");
      bot.taps("progress:weekly").happens(new Event.Left()).happens(new Event.Returned());
      bot.says("/crave").says("6").passesUntil("2026-11-30T00:00:00Z");

      assertThat(times(bot, "progress.week")).containsExactly("2026-11-29T17:00:00Z");
    }
  }

  @Test
  void theTwentyNinthOfFebruaryIsADayLikeAnyOther() {
    try (BotTester bot = opened()) {
      bot.passesUntil("2028-02-28T10:00:00Z");
      settled(bot, "london", "21:00 to 09:00", "18:00");
      bot.says("/plan tomorrow at 11:00 i'll walk").hears();

      assertThat(answering(bot, CHECK_IN, 3))
          .containsExactly("2028-02-28T18:00:00Z", "2028-02-29T18:00:00Z", "2028-03-01T18:00:00Z");
      assertThat(times(bot, "plan.now")).containsExactly("2028-02-29T11:00:00Z");
    }
  }

  /** The plan is put off at 11:00, and the end of the check-in draws up the timetable anew. */
  @Test
  void aPlanThatMeetsAConversationComesAfterIt() {
    try (BotTester bot = opened()) {
      settled(bot, "london", "21:00 to 09:00", "18:00");
      bot.says("/plan tomorrow at 11:00 i'll walk").hears();
      bot.passesUntil("2026-11-24T10:58:00Z");
      bot.says("/checkin");
      bot.passesUntil("2026-11-24T11:03:00Z");
      assertThat(times(bot, "plan.now")).isEmpty();

      bot.says("2").taps("mood:4").passesUntil("2026-11-24T12:00:00Z");
      assertThat(times(bot, "plan.now")).hasSize(1);
    }
  }

  @Test
  void quietHoursOverMidnightKeepACheckInUntilTheirEnd() {
    try (BotTester bot = opened()) {
      settled(bot, "london", "12:00 to 12:00", "23:30");
      bot.taps("setting:quiet").says("22:00 to 07:00");
      assertThat(keys(bot)).contains("setting.check-in-moves");

      assertThat(answering(bot, CHECK_IN, 2))
          .containsExactly("2026-11-24T07:00:00Z", "2026-11-25T07:00:00Z");
    }
  }

  @Test
  void aMachineThatSleptForADayMakesUpForOneThingAtMost() {
    try (BotTester bot = opened()) {
      settled(bot, "london", "21:00 to 09:00", "18:00");
      bot.says("/plan every day at 17:00 i'll walk").says("/plan every day at 16:00 i'll call sam");
      bot.says("/plan every day at 12:00 i'll eat").hears();
      bot.isOffline(Duration.ofHours(39).plusMinutes(50)); // to 18:00 on the next day

      assertThat(bot.arrived().stream().filter(BotTester.Arrived::byItself)).hasSize(1);
      bot.hears();
      assertThat(answering(bot, CHECK_IN, 1)).hasSize(1);
    }
  }

  @Test
  void aMachineThatWakesInTheQuietHoursSaysNothingThen() {
    try (BotTester bot = opened()) {
      settled(bot, "london", "21:00 to 09:00", "18:00");
      bot.says("/plan every day at 17:00 i'll walk").hears();
      bot.isOffline(Duration.ofHours(22).plusMinutes(50)); // to 01:00

      assertThat(keys(bot)).isEmpty();
      assertThat(reasons(bot)).containsExactly("planned quiet-hours");
      assertThat(answering(bot, CHECK_IN, 1)).containsExactly("2026-11-24T18:00:00Z");
    }
  }

  @Test
  void aCheckInThatWakesInTheQuietHoursIsLetGoOnRecord() {
    try (BotTester bot = opened()) {
      settled(bot, "london", "21:00 to 09:00", "18:00");
      bot.isOffline(Duration.ofHours(19)); // to 21:10

      assertThat(keys(bot)).isEmpty();
      assertThat(reasons(bot)).containsExactly("check-in quiet-hours");
      assertThat(answering(bot, CHECK_IN, 1)).containsExactly("2026-11-24T18:00:00Z");
    }
  }

  /** Nothing else would ever come of it; and one thing is made up for at most. */
  @Test
  void whatWasPlannedForOneEveningIsMadeUpForNextMorning() {
    try (BotTester bot = opened()) {
      settled(bot, "london", "21:00 to 09:00", "18:00");
      bot.says("/plan today at 20:00 i'll call sam").says("/plan today at 20:15 i'll eat");
      bot.says("/plan every day at 20:30 i'll read").hears();
      bot.isOffline(Duration.ofHours(20)); // to 22:10
      assertThat(keys(bot)).isEmpty();

      bot.passesUntil("2026-11-24T17:00:00Z");
      assertThat(times(bot, "plan.now")).containsExactly("2026-11-24T09:00:00Z");
    }
  }

  private static List<String> reasons(BotTester bot) {
    return Sql.texts(
        bot.database(), "select point || ' ' || reason from nudge_decision where not sent");
  }

  /** It was booked once more while it was on its way through the door. */
  @Test
  void aMomentThatWasMetComesNoSecondTime() {
    try (BotTester bot = opened()) {
      settled(bot, "london", "21:00 to 09:00", "18:00");
      bot.says("/plan every day at 17:00 i'll walk").hears();
      bot.passesUntil("2026-11-23T18:01:00Z");
      bot.happens(due(AppointmentKind.PLAN, "2026-11-23T17:00:00Z", planOf(bot)));
      bot.happens(due(AppointmentKind.CHECK_IN, "2026-11-23T18:00:00Z", ""));
      bot.passesUntil("2026-11-23T20:00:00Z");

      assertThat(keys(bot)).containsExactly("plan.now", CHECK_IN);
    }
  }

  private static Event due(AppointmentKind kind, String at, String token) {
    return new Event.Due(new Appointment(BotTester.PERSON, kind, Instant.parse(at), token));
  }

  /** The plan that came; its buttons name it. */
  private static String planOf(BotTester bot) {
    String action =
        bot.arrived().stream()
            .filter(one -> one.message().key().equals("plan.now"))
            .map(one -> one.message().buttons().getFirst().getFirst().action())
            .findFirst()
            .orElseThrow();
    return action.substring(action.lastIndexOf(':') + 1);
  }

  @Test
  void aPlanIsKeptByTheClockInBothZones() {
    try (BotTester bot = opened()) {
      settled(bot, "berlin", "21:00 to 09:00", "18:00");
      bot.says("/plan every day at 12:00 i'll eat").hears();
      bot.passesUntil("2026-11-23T12:00:00Z");
      bot.says("done").taps("setting:zone").says("new york").hears();
      bot.passesUntil("2026-11-24T18:00:00Z");

      assertThat(times(bot, "plan.now"))
          .as("once on each day of theirs")
          .containsExactly("2026-11-23T11:00:00Z", "2026-11-24T17:00:00Z");
    }
  }

  private BotTester opened() {
    return new BotTester(folder, TestHearing.shared());
  }

  /** Sets up a zone, quiet hours and a check-in, in words. */
  private static void settled(BotTester bot, String city, String quiet, String checkIn) {
    bot.taps("setting:zone").says(city).taps("setting:quiet").says(quiet);
    bot.taps("setting:check-in").says(checkIn);
    assertThat(keys(bot)).endsWith("settings");
  }

  /** When a prompt came, so many times; each is answered, so that they do not pause. */
  private static List<String> answering(BotTester bot, String key, int times) {
    Instant from = bot.now();
    for (int hour = 0; hour < 24 * (times + 1) && since(bot, key, from).size() < times; hour++) {
      bot.passes(Duration.ofMinutes(60 - bot.now().atZone(ZoneId.of("UTC")).getMinute() + 30));
      if (keys(bot).contains(key)) {
        bot.taps("today:3").taps("mood:3").hears();
      }
    }
    return since(bot, key, from);
  }

  private static List<String> since(BotTester bot, String key, Instant from) {
    return bot.arrived().stream()
        .filter(one -> one.message().key().equals(key) && !one.at().isBefore(from))
        .map(one -> one.at().toString())
        .toList();
  }

  private static List<String> times(BotTester bot, String key) {
    return since(bot, key, Instant.EPOCH);
  }

  private static List<String> keys(BotTester bot) {
    return bot.hears().stream().map(message -> message.key()).toList();
  }
}
