package org.tideover.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.domain.Priority.CRISIS;
import static org.tideover.domain.Priority.NUDGE;
import static org.tideover.domain.Priority.REPLY;
import static org.tideover.domain.Priority.STEP;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.PersonId;

class PaceTest {
  private final ManualDelayer time = new ManualDelayer();
  private Pace pace = new Pace(Limits.telegram(30), time);

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 1000})
  void whatNobodyAskedForUsesNearlyAllThatIsAllowedAndNoMore(int perSecond) {
    pace = new Pace(Limits.telegram(perSecond), time);
    List<Long> left = new ArrayList<>();
    while (time.nanos() < Duration.ofSeconds(20).toNanos()) {
      Duration wait = pace.untilLane(NUDGE);
      time.pass(wait);
      if (wait.isZero()) {
        left.add(time.nanos());
        pace.count(person(left.size()));
      }
    }

    assertThat(left.size()).isBetween((int) (perSecond * 20 * 0.95), perSecond * 20 + 1);
    assertThat(mostInASecond(left)).isLessThanOrEqualTo(perSecond + Math.max(2, perSecond / 10));
  }

  @Test
  void aLateLookLosesNothing() {
    int sent = 0;
    for (int look = 0; look < 200; look++) {
      for (; pace.untilLane(NUDGE).isZero(); sent++) {
        pace.count(person(sent));
      }
      time.pass(Duration.ofMillis(50));
    }

    assertThat(sent).isGreaterThanOrEqualTo(285);
  }

  @Test
  void whatAPersonWaitsForOverdrawsTheBudgetAndNudgesPayItBack() {
    reply(12);
    assertThat(pace.untilLane(REPLY)).isZero();
    assertThat(pace.untilLane(STEP)).isZero();
    assertThat(pace.untilLane(NUDGE)).isBetween(Duration.ofMillis(300), Duration.ofMillis(400));

    reply(10_000);
    assertThat(pace.untilLane(REPLY)).isZero();
    assertThat(pace.untilLane(NUDGE)).as("no more than a second's worth").isLessThan(seconds(2));
  }

  @Test
  void aChannelThatSaysTooFastIsObeyedByAllButACrisis() {
    pace.wasTooFast(ANNA, seconds(7));

    assertThat(pace.untilLane(CRISIS)).isZero();
    assertThat(pace.untilLane(REPLY)).isEqualTo(seconds(7));
    assertThat(pace.untilLane(NUDGE)).isEqualTo(seconds(7));
    time.pass(seconds(7));
    reply(3);
    assertThat(pace.untilLane(REPLY)).as("held to the pace for a while").isPositive();
    time.pass(seconds(60));
    reply(3);
    assertThat(pace.untilLane(REPLY)).as("free again").isZero();
  }

  @Test
  void whoeverWasWrittenToMuchIsTheirOwnReason() {
    for (int i = 0; i < 5; i++) {
      pace.count(ANNA);
    }
    pace.wasTooFast(ANNA, seconds(7));

    assertThat(pace.untilLane(REPLY)).isZero();
    assertThat(pace.untilPerson(ANNA, REPLY)).isEqualTo(seconds(1));
    assertThat(pace.untilPerson(BEN, REPLY)).isZero();
  }

  @Test
  void aPersonGetsABurstAndThenAMessageASecond() {
    for (int i = 0; i < 20; i++) {
      assertThat(pace.untilPerson(ANNA, REPLY)).isZero();
      pace.count(ANNA);
    }

    assertThat(pace.untilPerson(ANNA, REPLY)).isEqualTo(seconds(1));
    assertThat(pace.untilPerson(ANNA, CRISIS)).isZero();
    time.pass(seconds(1));
    assertThat(pace.untilPerson(ANNA, REPLY)).isZero();
    time.pass(seconds(100));
    assertThat(pace.untilPerson(ANNA, REPLY)).isZero();
  }

  @Test
  void aChannelOfOurOwnHasNoLimits() {
    pace = new Pace(Limits.none(), time);
    for (int i = 0; i < 1000; i++) {
      pace.count(ANNA);
    }

    assertThat(pace.untilLane(NUDGE)).isZero();
    assertThat(pace.untilPerson(ANNA, NUDGE)).isZero();
  }

  private void reply(int times) {
    for (int i = 0; i < times; i++) {
      pace.count(person(i));
    }
  }

  private static int mostInASecond(List<Long> times) {
    int most = 0;
    for (int from = 0, to = 0; to < times.size(); to++) {
      while (times.get(to) - times.get(from) >= Duration.ofSeconds(1).toNanos()) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static PersonId person(int number) {
    return new PersonId("telegram", "" + number);
  }
}
