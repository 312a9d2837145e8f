package org.tideover.simulation;

import java.util.List;

/**
 * How people differ from each other, in points by which an urge falls (standard deviations).
 *
 * @param name how the table names it
 * @param family how much a family of movements is somebody's own
 * @param effort how much effort is
 * @param own how much a single movement is
 * @param turns whether all of it is drawn anew half way
 */
record Scenario(String name, double family, double effort, double own, boolean turns) {
  static final Scenario AS_BELIEVED =
      new Scenario("families and effort matter", 0.5, 0.35, 0.7, false);

  /** The first is like what the choice takes for likely; the others are not. */
  static final List<Scenario> ALL =
      List.of(
          AS_BELIEVED,
          new Scenario("each movement for itself", 0, 0, 1, false),
          new Scenario("it changes after 30", 0.5, 0.35, 0.7, true),
          new Scenario("all movements alike", 0, 0, 0, false));
}
