package org.tideover.domain;

/**
 * One step of a movement.
 *
 * @param text what to do, one short sentence
 * @param seconds how long, 5 to 900
 * @param repetitions about how often in that time; 0 where it is not counted
 * @param breathing how to breathe meanwhile; empty for "as you like"
 * @param easier the same in an easier form; empty where the step is easy enough
 * @param harder the same in a harder form; empty where there is none
 * @param figure id of the figure that shows it; empty for none
 */
public record MovementStep(
    String text,
    int seconds,
    int repetitions,
    String breathing,
    String easier,
    String harder,
    String figure) {
  /** Checks the range of the time and of the repetitions. */
  public MovementStep {
    if (seconds < 5 || seconds > 900) {
      throw new IllegalArgumentException("A step takes 5 to 900 seconds, not " + seconds);
    }
    if (repetitions < 0 || repetitions > 60) {
      throw new IllegalArgumentException("A step has 0 to 60 repetitions, not " + repetitions);
    }
  }
}
