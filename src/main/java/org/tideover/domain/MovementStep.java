package org.tideover.domain;

/**
 * One step of a movement.
 *
 * @param text what to do, one short sentence
 * @param seconds how long, 5 to 900
 * @param breathing how to breathe meanwhile; empty for "as you like"
 * @param easier the same in an easier form; empty where the step is easy enough
 */
public record MovementStep(String text, int seconds, String breathing, String easier) {
  /** Checks the range of the time. */
  public MovementStep {
    if (seconds < 5 || seconds > 900) {
      throw new IllegalArgumentException("A step takes 5 to 900 seconds, not " + seconds);
    }
  }
}
