package org.tideover.domain;

/**
 * How strong an urge is, on the 0 to 10 numeric scale (FACTS section 8: the measure most used in
 * studies of opioid craving).
 *
 * @param value 0 (none) to 10 (the strongest)
 */
public record UrgeIntensity(int value) {
  /** Checks the range. */
  public UrgeIntensity {
    if (value < 0 || value > 10) {
      throw new IllegalArgumentException("An urge is rated from 0 to 10");
    }
  }

  /** From 7 on, human help is offered (FACTS section 8). */
  public boolean isHigh() {
    return value >= 7;
  }
}
