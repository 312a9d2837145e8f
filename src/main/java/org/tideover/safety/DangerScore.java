package org.tideover.safety;

import org.tideover.domain.RiskLevel;

/**
 * How near a text is to danger, before any threshold decides; for measuring what another threshold
 * would cost. Nothing that answers people uses it.
 *
 * @param phrases the level that the written phrases alone give
 * @param concern what the threshold of concern is compared with; minus infinity where the meaning
 *     was not read
 * @param crisis what the threshold of crisis is compared with, over the parts that reach concern
 */
public record DangerScore(RiskLevel phrases, double concern, double crisis) {
  /** From which scores on a text is a concern, and a crisis. */
  public record Thresholds(double concern, double crisis) {}

  /** A text whose meaning is not read: the phrases decide alone. */
  static DangerScore ofPhrases(RiskLevel level) {
    return new DangerScore(level, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  /** Whether this score is a concern or graver at a threshold of concern. */
  public boolean alarmsAt(double threshold) {
    return phrases != RiskLevel.NONE || concern >= threshold;
  }

  /** Whether this score is a crisis at a threshold of crisis. */
  public boolean isCrisisAt(double threshold) {
    return phrases == RiskLevel.CRISIS || crisis >= threshold;
  }
}
