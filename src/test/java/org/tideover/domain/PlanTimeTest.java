package org.tideover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

  @Test
  void onceIsOnce() {
    PlanTime time = new PlanTime.Once(LocalDate.of(2026, 11, 27), LocalTime.of(18, 0));

    assertThat(time.after(at("2026-11-27T16:59:59Z"), BERLIN)).contains(at("2026-11-27T17:00:00Z"));
    assertThat(time.after(at("2026-11-27T17:00:00Z"), BERLIN)).isEmpty();
  }

  @Test
  void everyFridayComesOnFridays() {
    PlanTime time = new PlanTime.Weekly(Set.of(DayOfWeek.FRIDAY), LocalTime.of(18, 0));

    assertThat(time.after(at("2026-11-26T12:00:00Z"), BERLIN)).contains(at("2026-11-27T17:00:00Z"));
    assertThat(time.after(at("2026-11-27T17:00:00Z"), BERLIN)).contains(at("2026-12-04T17:00:00Z"));
  }

  @Test
  void theDaysOfAWeekStandInTheirOrder() {
    assertThat(PlanTime.Weekly.daily(LocalTime.of(18, 0)).days())
        .containsExactly(DayOfWeek.values());
    assertThat(new PlanTime.Unsettled(Set.of(DayOfWeek.values()), Optional.empty()).days())
        .containsExactly(DayOfWeek.values());
  }

  @Test
  void aTimeThatTheClockSkipsInSpringComesOnceAnHourLater() {
    PlanTime time = PlanTime.Weekly.daily(LocalTime.of(2, 30));

    Instant skipped = time.after(at("2027-03-27T12:00:00Z"), BERLIN).orElseThrow();

    assertThat(skipped).isEqualTo(at("2027-03-28T01:30:00Z")); // 03:30 on the wall
    assertThat(time.after(skipped, BERLIN)).contains(at("2027-03-29T00:30:00Z"));
  }

  @Test
  void aTimeThatTheClockRepeatsInAutumnComesOnce() {
    PlanTime time = PlanTime.Weekly.daily(LocalTime.of(2, 30));

    Instant first = time.after(at("2026-10-24T12:00:00Z"), BERLIN).orElseThrow();

    assertThat(first).isEqualTo(at("2026-10-25T00:30:00Z"));
    assertThat(time.after(first, BERLIN)).contains(at("2026-10-26T01:30:00Z"));
  }

  @Test
  void theTwentyNinthOfFebruaryIsADay() {
    PlanTime time = PlanTime.Weekly.daily(LocalTime.of(18, 0));

    assertThat(time.after(at("2028-02-28T17:00:00Z"), BERLIN)).contains(at("2028-02-29T17:00:00Z"));
    assertThat(time.after(at("2028-02-29T17:00:00Z"), BERLIN)).contains(at("2028-03-01T17:00:00Z"));
  }

  @Test
  void theSameTimeIsAnotherMomentInAnotherZone() {
    PlanTime time = PlanTime.Weekly.daily(LocalTime.of(18, 0));
    Instant now = at("2026-11-26T00:00:00Z");

    assertThat(time.after(now, APIA)).contains(at("2026-11-26T05:00:00Z"));
    assertThat(time.after(now, BERLIN)).contains(at("2026-11-26T17:00:00Z"));
  }

  @Test
  void whatIsTappedHasNoClock() {
    assertThat(new PlanTime.OnTap().after(Instant.EPOCH, BERLIN)).isEmpty();
  }

  @Test
  void anUnsettledTimeIsSettledByAClockTime() {
    LocalTime six = LocalTime.of(18, 0);
    LocalDate tomorrow = LocalDate.of(2026, 11, 27);

    assertThat(new PlanTime.Unsettled(Set.of(), Optional.of(tomorrow)).at(six))
        .isEqualTo(new PlanTime.Once(tomorrow, six));
    assertThat(new PlanTime.Unsettled(Set.of(DayOfWeek.FRIDAY), Optional.empty()).at(six))
        .isEqualTo(new PlanTime.Weekly(Set.of(DayOfWeek.FRIDAY), six));
    assertThat(new PlanTime.Unsettled(Set.of(), Optional.empty()).at(six))
        .isEqualTo(PlanTime.Weekly.daily(six));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
