package org.tideover.figure;

/**
 * Stairs that pass under somebody who climbs them: the body stays, and the steps come down to meet
 * its feet. In one round each foot takes one step.
 */
final class Steps {
  private static final double DEEP = 29;
  private static final double HIGH = 16;
  private static final double STANDS = 0.62;
  private static final Vec LANDING = new Vec(24, 22, 0);
  private static final double LIFT = 13;
  private static final double FAR = 7;

  private Steps() {}

  /** Where the ankle over a foot is; the left foot is half a round behind the right one. */
  static Vec ankle(double side, double share) {
    double phase = (share + (side > 0 ? 0 : 0.5)) % 1;
    Vec down = new Vec(-2 * DEEP, -2 * HIGH, 0);
    Vec end = LANDING.plus(down.times(STANDS));
    Vec sole;
    if (phase < STANDS) {
      sole = LANDING.plus(down.times(phase));
    } else {
      double u = (phase - STANDS) / (1 - STANDS);
      double smooth = u * u * (3 - 2 * u);
      sole = end.towards(LANDING, smooth).plus(new Vec(-6, LIFT, 0).times(Turn.sin(180 * u)));
    }
    return sole.plus(new Vec(-4, Build.ANKLE_HEIGHT, side * Build.HIP_SIDE));
  }

  static void draw(Sketch sketch, double share) {
    for (int k = -(int) FAR; k <= FAR; k++) {
      double x = LANDING.x() + DEEP * (k - 2 * share);
      double y = LANDING.y() + HIGH * (k - 2 * share);
      new Solid(new Vec(x - 12, y - 400, -36), new Vec(x + DEEP - 12, y, 36))
          .drawEndless(sketch, k % 2 == 0 ? Paint.WOOD : Paint.WOOD_SIDE, -300 + k);
    }
    Vec along = new Vec(DEEP, HIGH, 0);
    Vec rail = new Vec(24, 92, -30);
    sketch.background(
        Piece.line(
            -200,
            sketch.line(rail.minus(along.times(FAR)), rail.plus(along.times(FAR))),
            Paint.WOOD_DARK,
            3));
  }
}
