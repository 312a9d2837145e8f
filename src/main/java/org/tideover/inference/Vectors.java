package org.tideover.inference;

/** Arithmetic on vectors of meaning. */
final class Vectors {
  private static final int LANES = 4;

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

  /**
   * The product of two vectors of the same length. In four sums that do not wait for each other: a
   * build multiplies some two hundred million pairs.
   */
  static double dot(float[] one, float[] other) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int at = 0;
    for (; at + LANES <= one.length; at += LANES) {
      first += one[at] * other[at];
      second += one[at + 1] * other[at + 1];
      third += one[at + 2] * other[at + 2];
      fourth += one[at + 3] * other[at + 3];
    }
    double sum = (double) first + second + third + fourth;
    for (; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
