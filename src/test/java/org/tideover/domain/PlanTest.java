package org.tideover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final Instant MORNING = Instant.parse("2026-11-27T10:00:00Z");

  @Test
  void oneMomentThatIsMovedToTheEveningIsStillToCome() {
    Plan came = plan(new PlanTime.Once(DAY, LocalTime.of(10, 0))).came(MORNING);
    Plan moved = came.at(new PlanTime.Once(DAY, LocalTime.of(18, 0)), MORNING.plusSeconds(60));

    assertThat(moved.next(ZoneOffset.UTC, MORNING.plusSeconds(60)))
        .contains(Instant.parse("2026-11-27T18:00:00Z"));
  }

  @Test
  void whatComesAgainAndAgainIsStillNeverTwiceOnADay() {
    Plan came = plan(PlanTime.Weekly.daily(LocalTime.of(10, 0))).came(MORNING);
    Plan moved = came.at(PlanTime.Weekly.daily(LocalTime.of(18, 0)), MORNING);

    assertThat(moved.next(ZoneOffset.UTC, MORNING)).contains(Instant.parse("2026-11-28T18:00:00Z"));
  }

  private static Plan plan(PlanTime time) {
    return Plan.made("p", new PersonText("i walk"), time, MORNING.minusSeconds(600));
  }
}
