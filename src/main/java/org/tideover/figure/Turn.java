package org.tideover.figure;

/**
 * A rotation: where the directions forward, up and right lead after it.
 *
 * @param forward where forward leads
 * @param up where up leads
 * @param right where right leads
 */
record Turn(Vec forward, Vec up, Vec right) {
  static final Turn NONE = new Turn(Vec.FORWARD, Vec.UP, Vec.RIGHT);

  /** About the axis to the right: forward goes up. */
  static Turn lifting(double degrees) {
    double cos = cos(degrees);
    double sin = sin(degrees);
    return new Turn(new Vec(cos, sin, 0), new Vec(-sin, cos, 0), Vec.RIGHT);
  }

  /** About the axis forward: up goes to the right. */
  static Turn tilting(double degrees) {
    double cos = cos(degrees);
    double sin = sin(degrees);
    return new Turn(Vec.FORWARD, new Vec(0, cos, sin), new Vec(0, -sin, cos));
  }

  /** About the axis up: forward goes to the right. */
  static Turn turning(double degrees) {
    double cos = cos(degrees);
    double sin = sin(degrees);
    return new Turn(new Vec(cos, 0, sin), Vec.UP, new Vec(-sin, 0, cos));
  }

  /** The smallest rotation that leads one direction to another. */
  static Turn between(Vec from, Vec to) {
    Vec axis = from.cross(to);
    double sin = axis.length();
    double cos = from.dot(to);
    if (sin < 1e-9) {
      return cos > 0 ? NONE : about(from.cross(Vec.UP).unitOr(Vec.RIGHT), 0, -1);
    }
    return about(axis.times(1 / sin), sin, cos);
  }

  private static Turn about(Vec axis, double sin, double cos) {
    return new Turn(
        spun(Vec.FORWARD, axis, sin, cos),
        spun(Vec.UP, axis, sin, cos),
        spun(Vec.RIGHT, axis, sin, cos));
  }

  private static Vec spun(Vec vec, Vec axis, double sin, double cos) {
    return vec.times(cos)
        .plus(axis.cross(vec).times(sin))
        .plus(axis.times(axis.dot(vec) * (1 - cos)));
  }

  Vec of(Vec vec) {
    return forward.times(vec.x()).plus(up.times(vec.y())).plus(right.times(vec.z()));
  }

  Vec of(double x, double y, double z) {
    return of(new Vec(x, y, z));
  }

  /** First the other, in this one's directions. */
  Turn then(Turn inner) {
    return new Turn(of(inner.forward), of(inner.up), of(inner.right));
  }

  static double sin(double degrees) {
    return StrictMath.sin(StrictMath.toRadians(degrees));
  }

  static double cos(double degrees) {
    return StrictMath.cos(StrictMath.toRadians(degrees));
  }
}
