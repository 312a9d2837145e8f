package org.tideover.domain;

/**
 * One movement that a person was offered, and how the urge changed with it.
 *
 * @param movement its id
 * @param situation the circumstances in which it was offered
 * @param change by how many points the urge fell, from -10 to 10; 0 where it was passed over or
 *     stopped unrated
 * @param weight how much it counts: {@link #WHOLE}, or {@link #PASSED_OVER}
 * @param rated whether the change was told by the person, so that it may be told back
 */
public record MovementTrial(
    String movement, Situation situation, int change, double weight, boolean rated) {
  /** A movement that was begun. */
  public static final double WHOLE = 1;

  /** An offer that was passed over: a weak sign that it does not suit. */
  public static final double PASSED_OVER = 0.25;

  /** A movement that was gone through and rated. */
  public static MovementTrial measured(String movement, Situation situation, int change) {
    return new MovementTrial(movement, situation, change, WHOLE, true);
  }

  /** A movement that was stopped without a rating. */
  public static MovementTrial stopped(String movement, Situation situation) {
    return new MovementTrial(movement, situation, 0, WHOLE, false);
  }

  /** An offer that was passed over. */
  public static MovementTrial passedOver(String movement, Situation situation) {
    return new MovementTrial(movement, situation, 0, PASSED_OVER, false);
  }
}
