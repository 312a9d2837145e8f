package org.tideover.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.NudgeSituation;
import org.tideover.domain.NudgeSituation.Barrier;
import org.tideover.domain.Pace;
import org.tideover.domain.SkipReason;

class NudgePolicyTest {
  private static final ZonedDateTime WALL =
      ZonedDateTime.parse("2026-11-26T17:30+01:00[Europe/Berlin]");
  private static final Duration NOW = Duration.ZERO;
  private static final Duration LONG_AGO = Duration.ofDays(3);

  private final NudgePolicy policy = new NudgePolicy(new Random(3));

  @ParameterizedTest
  @CsvSource({
    "NOT_WANTED, NOT_WANTED",
    "PAUSED, PAUSED",
    "HELP_OPEN, ESCALATION_OPEN",
    "QUIET, QUIET_HOURS",
    "TALKING, IN_CONVERSATION"
  })
  void whatForbidsItIsTheReasonAndNoDiceAreThrown(Barrier barrier, SkipReason reason) {
    NudgeDecision decision = policy.decide(hardHour().barrier(barrier).build());

    assertThat(decision.skip()).contains(reason);
    assertThat(decision.probability()).isZero();
    assertThat(decision.message()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DecisionPoint.class)
  void inQuietHoursNothingEverComes(DecisionPoint point) {
    assertThat(policy.decide(at(point).barrier(Barrier.QUIET).build()).sends()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(DecisionPoint.class)
  void whileHelpIsOpenNothingEverComes(DecisionPoint point) {
    assertThat(policy.decide(at(point).barrier(Barrier.HELP_OPEN).build()).sends()).isFalse();
  }

  @Test
  void whatAPersonPlannedComesForSureEvenWhereTheyWantNoOtherNudges() {
    NudgeDecision decision =
        policy.decide(
            at(DecisionPoint.PLANNED)
                .barrier(Barrier.NOT_WANTED)
                .barrier(Barrier.TALKING)
                .pace(Pace.NEVER)
                .ignored(9)
                .build());

    assertThat(decision.sends()).isTrue();
    assertThat(decision.probability()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, 0, 0, true",
    "DAILY, 1, 0, false",
    "DAILY, 0, 1, false",
    "TWICE, 1, 0, true",
    "TWICE, 1, 1, false",
    "THREE_TIMES, 2, 0, true",
    "THREE_TIMES, 3, 0, false",
    "NEVER, 0, 0, false"
  })
  void theCapOfADayHoldsAndPlansGoFirst(Pace pace, int today, int planned, boolean possible) {
    NudgeSituation now = hardHour().pace(pace).today(today).planned(planned).build();

    assertThat(everSends(now)).isEqualTo(possible);
  }

  @Test
  void nobodyGetsMoreThanThreePlansADay() {
    assertThat(policy.decide(at(DecisionPoint.PLANNED).today(2).build()).sends()).isTrue();
    assertThat(policy.decide(at(DecisionPoint.PLANNED).today(3).build()).skip())
        .contains(SkipReason.DAILY_CAP);
  }

  @Test
  void nudgesKeepTheirDistance() {
    assertThat(policy.decide(hardHour().sinceLast(Duration.ofHours(3)).build()).skip())
        .contains(SkipReason.TOO_SOON);
    assertThat(
            policy
                .decide(hardHour().pace(Pace.WEEKLY).sinceLast(Duration.ofDays(5)).build())
                .skip())
        .contains(SkipReason.TOO_SOON);
  }

  @Test
  void whoDoesNotReactIsLeftInPeace() {
    assertThat(policy.decide(hardHour().ignored(3).build()).skip())
        .contains(SkipReason.NOT_RECEPTIVE);
    assertThat(everSends(hardHour().ignored(2).build())).isTrue();
  }

  @Test
  void withoutSignsThereIsNoNudge() {
    assertThat(policy.decide(hardHour().signs(1).build()).skip())
        .contains(SkipReason.NOT_VULNERABLE);
    assertThat(policy.decide(at(DecisionPoint.AFTER_HARD_CHECK_IN).signs(0).build()).skip())
        .contains(SkipReason.NOT_VULNERABLE);
  }

  @Test
  void aMomentThatAMachineSleptThroughIsOverAndOfSeveralOneIsMadeUpFor() {
    assertThat(policy.decide(hardHour().late(Duration.ofMinutes(61)).build()).skip())
        .contains(SkipReason.TOO_LATE);
    assertThat(policy.decide(at(DecisionPoint.PLANNED).late(Duration.ofHours(4)).build()).skip())
        .contains(SkipReason.TOO_LATE);
    assertThat(policy.decide(at(DecisionPoint.PLANNED).late(Duration.ofHours(2)).build()).sends())
        .isTrue();
    assertThat(
            policy
                .decide(
                    at(DecisionPoint.PLANNED)
                        .late(Duration.ofHours(2))
                        .sinceLast(Duration.ofMinutes(1))
                        .build())
                .skip())
        .contains(SkipReason.TOO_LATE);
  }

  @Test
  void theDiceFallAsOftenAsTheRecordedProbabilitySays() {
    List<NudgeDecision> decisions =
        IntStream.range(0, 4000).mapToObj(i -> policy.decide(hardHour().build())).toList();
    double sent = decisions.stream().filter(NudgeDecision::sends).count() / 4000.0;

    assertThat(decisions).allMatch(one -> one.probability() == 0.6);
    assertThat(sent).isBetween(0.57, 0.63);
    assertThat(decisions.stream().filter(one -> !one.sends()).toList())
        .allMatch(one -> one.skip().equals(Optional.of(SkipReason.BY_CHANCE)))
        .allMatch(one -> !one.message().isEmpty());
  }

  @Test
  void neitherOfTheLastTwoMessagesComesAgain() {
    List<String> recent = List.of("nudge.move", "nudge.breath");
    for (int i = 0; i < 200; i++) {
      assertThat(policy.decide(hardHour().recent(recent).build()).message())
          .isNotEmpty()
          .isNotIn(recent);
    }
  }

  @Test
  void whatWasKnownIsRecorded() {
    assertThat(policy.decide(hardHour().today(0).build()).variables())
        .isEqualTo(
            "hour=17 weekday=4 minutes-late=0 signs=3 sent-today=0 planned-today=0 pace=daily"
                + " hours-since-last=72 ignored=0");
  }

  @Test
  void everyReasonOfTheRulesIsReachedByATestOrTheDice() {
    assertThat(DecisionRule.ALL.stream().map(DecisionRule::against).toList())
        .doesNotHaveDuplicates()
        .hasSize(SkipReason.values().length - 1);
  }

  private boolean everSends(NudgeSituation now) {
    return IntStream.range(0, 60).anyMatch(i -> policy.decide(now).sends());
  }

  private static Situation hardHour() {
    return at(DecisionPoint.HARD_HOUR);
  }

  private static Situation at(DecisionPoint point) {
    return new Situation(point);
  }

  /** A situation in which nothing speaks against a nudge, to be changed in one thing. */
  private static final class Situation {
    private final DecisionPoint point;
    private final List<Barrier> barriers = new ArrayList<>();
    private Duration late = NOW;
    private int signs = 3;
    private int today;
    private int planned;
    private Pace pace = Pace.DAILY;
    private Duration sinceLast = LONG_AGO;
    private int ignored;
    private List<String> recent = List.of();

    Situation(DecisionPoint point) {
      this.point = point;
    }

    Situation barrier(Barrier one) {
      barriers.add(one);
      return this;
    }

    Situation late(Duration other) {
      late = other;
      return this;
    }

    Situation signs(int other) {
      signs = other;
      return this;
    }

    Situation today(int other) {
      today = other;
      return this;
    }

    Situation planned(int other) {
      planned = other;
      return this;
    }

    Situation pace(Pace other) {
      pace = other;
      return this;
    }

    Situation sinceLast(Duration other) {
      sinceLast = other;
      return this;
    }

    Situation ignored(int other) {
      ignored = other;
      return this;
    }

    Situation recent(List<String> other) {
      recent = other;
      return this;
    }

    NudgeSituation build() {
      return new NudgeSituation(
          point, WALL, late, barriers, signs, today, planned, pace, sinceLast, ignored, recent);
    }
  }
}
