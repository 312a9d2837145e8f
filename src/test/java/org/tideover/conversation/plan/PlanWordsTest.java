package org.tideover.conversation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.PlanTime;

/** Told on a Thursday at noon. */
class PlanWordsTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tomorrow at 6 i'll walk | 2026-11-27 | 18:00",
        "tomorrow morning at 8 i will stretch | 2026-11-27 | 08:00",
        "remind me to walk at six pm at 6pm | 2026-11-26 | 18:00",
        "at 18:00 i'll call my sister | 2026-11-26 | 18:00",
        "at 9:30 i'll go for a run | 2026-11-27 | 09:30",
        "tonight at 8 i'll do the breathing | 2026-11-26 | 20:00",
        "on friday at 6 i'll be at my sister's | 2026-11-27 | 18:00",
        "friday payday 5pm i'll be at my sister's | 2026-11-27 | 17:00",
        "at noon i'll take a walk | 2026-11-27 | 12:00"
      })
  void onceAtATime(String words, LocalDate day, LocalTime at) {
    assertThat(time(words)).isEqualTo(new PlanTime.Once(day, at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every friday at 6 i'll swim | FRIDAY | 18:00",
        "on sundays at 10:00 i'll go swimming | SUNDAY | 10:00",
        "every mon at 7 pm i'll box | MONDAY | 19:00"
      })
  void everyWeek(String words, DayOfWeek day, LocalTime at) {
    assertThat(time(words)).isEqualTo(new PlanTime.Weekly(Set.of(day), at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on friday, monday and wednesday at 18:00 i'll walk",
        "every friday, monday and wednesday at 18:00 i'll walk",
        "friday monday wednesday 6pm i'll walk",
        "on mon, wed and fri at 6 i'll walk",
        "every mon/wed/fri at 6 pm i'll walk",
        "mondays, wednesdays & fridays at 6 i'll walk"
      })
  void allDaysThatAreNamedAreMeant(String words) {
    assertThat(time(words))
        .isEqualTo(
            new PlanTime.Weekly(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                LocalTime.of(18, 0)));
  }

  @Test
  void aWordThatLooksLikeADayIsNone() {
    assertThat(time("on friday at 6 pm i'll sit in the sun"))
        .isEqualTo(new PlanTime.Once(LocalDate.of(2026, 11, 27), LocalTime.of(18, 0)));
  }

  @Test
  void everyDayAndWeekdaysAndWeekends() {
    LocalTime six = LocalTime.of(18, 0);

    assertThat(time("every day at 6 pm i'll walk")).isEqualTo(PlanTime.Weekly.daily(six));
    assertThat(time("after work at 18:00 i'll walk")).isEqualTo(PlanTime.Weekly.daily(six));
    assertThat(time("on weekdays at 6 pm i'll walk"))
        .isEqualTo(new PlanTime.Weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), six));
    assertThat(time("weekends at 6 pm i'll walk"))
        .isEqualTo(new PlanTime.Weekly(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), six));
  }

  @Test
  void whatComesAboutTheSameTimeIsAskedAbout() {
    assertThat(time("after work i'll walk for ten minutes"))
        .isEqualTo(new PlanTime.Unsettled(Set.of(), Optional.empty()));
    assertThat(time("friday payday i'll be at my sister's"))
        .isEqualTo(new PlanTime.Unsettled(Set.of(), Optional.of(LocalDate.of(2026, 11, 27))));
    assertThat(time("tomorrow i'll call the clinic"))
        .isEqualTo(new PlanTime.Unsettled(Set.of(), Optional.of(LocalDate.of(2026, 11, 27))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when i pass the station i'll call sam",
        "if i feel an urge then i'll call my sister",
        "whenever my ex texts i go outside"
      })
  void whatHasNoClockIsLeftToATap(String words) {
    assertThat(time(words)).isEqualTo(new PlanTime.OnTap());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after work i'll walk for ten minutes",
        "remind me to stretch after work",
        "every evening at 8 i will walk",
        "if i pass the old corner i will turn the music up"
      })
  void wordsThatSayWhatAreAPlan(String words) {
    assertThat(PlanWords.sayWhat(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"make a plan", "my plans", "plan", "what's my plan", "i need a plan"})
  void wordsThatAskForOneAreNot(String words) {
    assertThat(PlanWords.sayWhat(words)).isFalse();
  }

  @Test
  void aWalkInTheSunIsNoSunday() {
    assertThat(time("after lunch i'll sit in the sun at 13:00"))
        .isEqualTo(PlanTime.Weekly.daily(LocalTime.of(13, 0)));
  }

  @Test
  void theDayAfterTheTwentyEighthOfFebruaryMayBeTheTwentyNinth() {
    assertThat(
            PlanWords.time("tomorrow at 18:00 i walk", LocalDate.of(2028, 2, 28), LocalTime.NOON))
        .isEqualTo(new PlanTime.Once(LocalDate.of(2028, 2, 29), LocalTime.of(18, 0)));
  }

  private static PlanTime time(String words) {
    return PlanWords.time(words, THURSDAY, LocalTime.of(12, 0));
  }
}
