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

  /** The same step in other words, such as those of another language. */
  public MovementStep worded(
      String itsText, String itsBreathing, String itsEasier, String itsHarder) {
    return new MovementStep(
        itsText, seconds, repetitions, itsBreathing, itsEasier, itsHarder, figure);
  }

  /** What to do in a form; as it is written where it has no words for that. */
  public String text(StepForm form) {
    String words =
        switch (form) {
          case EASIER -> easier;
          case WRITTEN -> text;
          case HARDER -> harder;
        };
    return words.isEmpty() ? text : words;
  }
}
