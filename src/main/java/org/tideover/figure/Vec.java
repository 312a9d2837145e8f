package org.tideover.figure;

/**
 * A place or a direction in a figure's room, in centimetres: x is forward for somebody who stands
 * unturned, y is up, z is to their right. It reckons with StrictMath, so that a picture has the
 * same bytes on every machine.
 */
record Vec(double x, double y, double z) {
  static final Vec ZERO = new Vec(0, 0, 0);
  static final Vec FORWARD = new Vec(1, 0, 0);
  static final Vec UP = new Vec(0, 1, 0);
  static final Vec DOWN = new Vec(0, -1, 0);
  static final Vec RIGHT = new Vec(0, 0, 1);

  Vec plus(Vec other) {
    return new Vec(x + other.x, y + other.y, z + other.z);
  }

  Vec minus(Vec other) {
    return new Vec(x - other.x, y - other.y, z - other.z);
  }

  Vec times(double factor) {
    return new Vec(x * factor, y * factor, z * factor);
  }

  double dot(Vec other) {
    return x * other.x + y * other.y + z * other.z;
  }

  Vec cross(Vec other) {
    return new Vec(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  double length() {
    return StrictMath.sqrt(dot(this));
  }

  double to(Vec other) {
    return other.minus(this).length();
  }

  /** The same direction, one long; the other one if this has no direction. */
  Vec unitOr(Vec otherwise) {
    double length = length();
    return length < 1e-9 ? otherwise : times(1 / length);
  }

  Vec towards(Vec other, double share) {
    return plus(other.minus(this).times(share));
  }

  Vec withY(double height) {
    return new Vec(x, height, z);
  }
}
