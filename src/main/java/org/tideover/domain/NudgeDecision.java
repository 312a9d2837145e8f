package org.tideover.domain;

import java.util.Optional;

/**
 * What was decided at a decision point, and why.
 *
 * @param point what kind of moment it was
 * @param skip why no nudge is sent; empty when one is
 * @param probability of sending, by which the dice were thrown; 0 or 1 where none were
 * @param message key of the reply that is, or would have been, sent; empty where none was chosen
 * @param variables what was known, as {@code name=value}, by spaces
 */
public record NudgeDecision(
    DecisionPoint point,
    Optional<SkipReason> skip,
    double probability,
    String message,
    String variables) {
  /** Whether a nudge is sent. */
  public boolean sends() {
    return skip.isEmpty();
  }
}
