package org.tideover.nudge;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.NudgeSituation;
import org.tideover.domain.SkipReason;

/**
 * Decides at a decision point whether to reach out, and with which message: the rules first, then
 * dice, so that what a nudge does can be told from what would have happened anyway.
 */
public final class NudgePolicy {
  /** So many of the latest messages are not repeated. */
  private static final int VARIED = 2;

  private final RandomGenerator random;

  /** The random generator throws the dice and chooses the message. */
  public NudgePolicy(RandomGenerator random) {
    this.random = random;
  }

  /** The decision; it never sends against a rule. */
  public NudgeDecision decide(NudgeSituation now) {
    Optional<SkipReason> against = DecisionRule.first(now);
    if (against.isPresent()) {
      return decision(now, against, 0, "");
    }
    double probability = probability(now.point());
    String message = message(now);
    boolean sends = random.nextDouble() < probability;
    return decision(
        now, sends ? Optional.empty() : Optional.of(SkipReason.BY_CHANCE), probability, message);
  }

  private static NudgeDecision decision(
      NudgeSituation now, Optional<SkipReason> skip, double probability, String message) {
    return new NudgeDecision(now.point(), skip, probability, message, TailoringVariable.all(now));
  }

  /** What a person asked for always comes. */
  private static double probability(DecisionPoint point) {
    return switch (point) {
      case PLANNED, CHECK_IN, SNOOZED -> 1;
      case HARD_HOUR -> 0.6;
      case AFTER_HARD_CHECK_IN -> 0.7;
      case DAY_AFTER_LAPSE -> 0.8;
    };
  }

  private String message(NudgeSituation now) {
    List<String> fresh = fresh(now.point(), now.recent());
    return fresh.get(random.nextInt(fresh.size()));
  }

  /** The messages of a moment but for those that came last. */
  private static List<String> fresh(DecisionPoint point, List<String> recent) {
    List<String> last = recent.subList(Math.max(0, recent.size() - VARIED), recent.size());
    List<String> all = messages(point);
    return all.size() <= VARIED
        ? all
        : all.stream().filter(message -> !last.contains(message)).toList();
  }

  private static List<String> messages(DecisionPoint point) {
    return switch (point) {
      case PLANNED -> List.of("plan.now");
      case CHECK_IN -> List.of("check-in.ask-urge");
      case SNOOZED, HARD_HOUR ->
          List.of("nudge.move", "nudge.breath", "nudge.person", "nudge.plan-ahead");
      case AFTER_HARD_CHECK_IN -> List.of("nudge.how-now", "nudge.breath", "nudge.person");
      case DAY_AFTER_LAPSE -> List.of("nudge.next-day", "nudge.small-step", "nudge.person");
    };
  }
}
