package org.tideover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final QuietHours BY_DAY = new QuietHours(LocalTime.of(8, 30), LocalTime.of(16, 0));

  @ParameterizedTest
  @CsvSource({
    "20:59, false",
    "21:00, true",
    "23:59, true",
    "00:00, true",
    "08:59, true",
    "09:00, false"
  })
  void theUsualOnesGoOverMidnight(LocalTime time, boolean quiet) {
    assertThat(QuietHours.USUAL.holdAt(time)).isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({"08:29, false", "08:30, true", "15:59, true", "16:00, false", "02:00, false"})
  void whoLivesAtNightHasThemByDay(LocalTime time, boolean quiet) {
    assertThat(BY_DAY.holdAt(time)).isEqualTo(quiet);
  }

  @Test
  void thereMayBeNone() {
    QuietHours none = new QuietHours(LocalTime.NOON, LocalTime.NOON);

    assertThat(none.holdAt(LocalTime.NOON)).isFalse();
    assertThat(none.holdAt(LocalTime.MIDNIGHT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T22:10+01:00[Europe/Berlin], 2026-11-24T09:00+01:00[Europe/Berlin]",
    "2026-11-24T03:00+01:00[Europe/Berlin], 2026-11-24T09:00+01:00[Europe/Berlin]",
    "2026-11-24T12:00+01:00[Europe/Berlin], 2026-11-24T12:00+01:00[Europe/Berlin]",
    "2026-10-24T22:00+02:00[Europe/Berlin], 2026-10-25T09:00+01:00[Europe/Berlin]",
    "2028-02-28T22:00+01:00[Europe/Berlin], 2028-02-29T09:00+01:00[Europe/Berlin]"
  })
  void theirEndIsTheNextMomentThatIsNotQuiet(ZonedDateTime time, ZonedDateTime end) {
    assertThat(QuietHours.USUAL.end(time)).isEqualTo(end);
  }

  @Test
  void anHourThatTheClockRepeatsDoesNotLeadBackIntoThem() {
    QuietHours hours = new QuietHours(LocalTime.of(2, 40), LocalTime.of(2, 30));
    ZonedDateTime before = ZonedDateTime.parse("2026-10-25T01:00+02:00[Europe/Berlin]");

    ZonedDateTime end = hours.end(before);

    assertThat(hours.holdAt(end)).isFalse();
    assertThat(end).isAfter(before);
  }
}
