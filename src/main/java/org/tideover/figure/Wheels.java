package org.tideover.figure;

/** The measures of what turns: a wheelchair's wheels, a bicycle's pedals. */
final class Wheels {
  static final double WHEEL = 30;
  static final Vec WHEEL_HUB = new Vec(-4, WHEEL, 0);
  static final double WHEEL_SIDE = 25;
  static final double CASTER = 9;
  static final Vec CASTER_HUB = new Vec(38, CASTER, 0);
  static final Vec CRANK = new Vec(14, 30, 0);
  static final double CRANK_LENGTH = 17;
  static final double PEDAL_SIDE = 10;

  private Wheels() {}

  /** A place on the hand rim, so far before its top, in degrees. */
  static Vec rim(double side, double angle) {
    double far = WHEEL - 1;
    return WHEEL_HUB.plus(
        new Vec(far * Turn.sin(angle), far * Turn.cos(angle), side * (WHEEL_SIDE + 2)));
  }

  /** Where the ankle over a pedal is; the pedals stand opposite each other. */
  static Vec pedal(double side, double turned) {
    return crank(side, turned).plus(new Vec(-7, Build.ANKLE_HEIGHT + 1, 0));
  }

  /** The pedal itself. */
  static Vec crank(double side, double turned) {
    double angle = turned + (side > 0 ? 0 : 180);
    return CRANK.plus(
        new Vec(CRANK_LENGTH * Turn.sin(angle), CRANK_LENGTH * Turn.cos(angle), side * PEDAL_SIDE));
  }

  static Vec handlebar(double side) {
    return new Vec(57, 104, side * 20);
  }
}
