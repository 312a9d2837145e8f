package org.tideover.inference;

/** Arithmetic on vectors of meaning. */
final class Vectors {
  private Vectors() {}

  /** The same direction at length 1; a vector of zeros stays as it is. */
  static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = vector[i] * scale;
    }
    return unit;
  }
}
