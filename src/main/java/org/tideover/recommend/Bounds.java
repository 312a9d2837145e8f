package org.tideover.recommend;

import java.util.Arrays;

/**
 * Holds probabilities between a floor, so that every option stays alive and every choice can be
 * judged later, and a ceiling, so that nobody gets the same again and again.
 *
 * <p>Each is moved by the same amount and cut off at the bounds. With n options the sum of what is
 * so cut grows steadily from n times the floor to n times the ceiling as the amount grows from -1
 * to 1, so there is an amount with the sum 1 whenever n times the floor is at most 1 and n times
 * the ceiling at least 1: from 2 to 20 options. The order of the options is kept. For one option,
 * and for more than 20, no probabilities keep both bounds; then all are equal.
 */
final class Bounds {
  static final double FLOOR = 0.05;
  static final double CEILING = 0.6;

  /** Halvings after which the amount is exact to the last bit of a probability. */
  private static final int HALVINGS = 60;

  private Bounds() {}

  /** Whether any probabilities of so many options keep both bounds. */
  static boolean canHold(int options) {
    return options * FLOOR <= 1 && options * CEILING >= 1;
  }

  /** The nearest probabilities within the bounds. */
  static double[] hold(double[] shares) {
    if (!canHold(shares.length)) {
      double[] equal = new double[shares.length];
      Arrays.fill(equal, 1.0 / shares.length);
      return equal;
    }
    double low = -1;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (Arrays.stream(moved(shares, middle)).sum() < 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return moved(shares, high);
  }

  private static double[] moved(double[] shares, double amount) {
    return Arrays.stream(shares).map(share -> Math.clamp(share + amount, FLOOR, CEILING)).toArray();
  }
}
