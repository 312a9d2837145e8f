package org.tideover.nudge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.NudgeSituation;
import org.tideover.domain.NudgeSituation.Barrier;
import org.tideover.domain.Pace;
import org.tideover.domain.SkipReason;

/**
 * One reason not to reach out.
 *
 * @param against the reason
 * @param holds when it holds
 */
record DecisionRule(SkipReason against, Predicate<NudgeSituation> holds) {
  /** A moment that the person did not ask for is over after this. */
  private static final Duration FRESH = Duration.ofHours(1);

  /** A moment that they asked for may be made up for until then. */
  private static final Duration STILL_WORTH_IT = Duration.ofHours(3);

  /** Up to here a moment is not late. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(10);

  /** So soon after anything we wrote first, a late moment is let go. */
  private static final Duration ONE_CATCH_UP = Duration.ofHours(1);

  /** So many nudges in a row that nobody reacted to, and we wait for them to come. */
  private static final int PATIENCE = 3;

  /** So many urges around an hour make it a hard one. */
  private static final int TELLING = 2;

  /**
   * All rules, the first that holds is the reason. First what no wish overrides (consent, a crisis,
   * quiet), then opportunity (is now the moment?), receptivity (is it too much?) and vulnerability
   * (does anything speak for it?).
   */
  static final List<DecisionRule> ALL =
      List.of(
          new DecisionRule(SkipReason.NOT_WANTED, DecisionRule::isNotWanted),
          new DecisionRule(SkipReason.PAUSED, now -> now.meets(Barrier.PAUSED)),
          new DecisionRule(SkipReason.ESCALATION_OPEN, now -> now.meets(Barrier.HELP_OPEN)),
          new DecisionRule(SkipReason.QUIET_HOURS, now -> now.meets(Barrier.QUIET)),
          new DecisionRule(SkipReason.TOO_LATE, DecisionRule::isTooLate),
          new DecisionRule(SkipReason.IN_CONVERSATION, DecisionRule::isTalking),
          new DecisionRule(SkipReason.DAILY_CAP, DecisionRule::isFull),
          new DecisionRule(SkipReason.TOO_SOON, DecisionRule::isTooSoon),
          new DecisionRule(SkipReason.NOT_RECEPTIVE, DecisionRule::isIgnored),
          new DecisionRule(SkipReason.NOT_VULNERABLE, DecisionRule::isCalm));

  /** The first reason that holds. */
  static Optional<SkipReason> first(NudgeSituation now) {
    return ALL.stream().filter(rule -> rule.holds.test(now)).map(DecisionRule::against).findFirst();
  }

  private static boolean isAskedFor(NudgeSituation now) {
    return now.point().isAskedFor();
  }

  /** Whoever stopped nudges still has their plans. */
  private static boolean isNotWanted(NudgeSituation now) {
    return now.point() != DecisionPoint.PLANNED
        && (now.meets(Barrier.NOT_WANTED) || now.pace() == Pace.NEVER);
  }

  /** Of several moments that a sleeping machine missed, one is made up for. */
  private static boolean isTooLate(NudgeSituation now) {
    boolean second =
        now.late().compareTo(PUNCTUAL) > 0 && now.sinceLast().compareTo(ONE_CATCH_UP) < 0;
    return second || now.late().compareTo(isAskedFor(now) ? STILL_WORTH_IT : FRESH) > 0;
  }

  private static boolean isTalking(NudgeSituation now) {
    return !isAskedFor(now) && now.meets(Barrier.TALKING);
  }

  /** What a person planned goes before what we think of; nobody gets more than three. */
  private static boolean isFull(NudgeSituation now) {
    return isAskedFor(now)
        ? now.today() >= Pace.MOST_A_DAY
        : now.today() + now.planned() >= now.pace().cap();
  }

  private static boolean isTooSoon(NudgeSituation now) {
    return !isAskedFor(now) && now.sinceLast().compareTo(now.pace().spacing()) < 0;
  }

  private static boolean isIgnored(NudgeSituation now) {
    return !isAskedFor(now) && now.ignored() >= PATIENCE;
  }

  private static boolean isCalm(NudgeSituation now) {
    int needed = now.point() == DecisionPoint.HARD_HOUR ? TELLING : 1;
    return !isAskedFor(now) && now.signs() < needed;
  }
}
