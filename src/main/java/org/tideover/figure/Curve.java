package org.tideover.figure;

/**
 * A value that runs smoothly through given values at given times, round and round: it rests where
 * it turns back, flows where it goes on, and never goes beyond the values (Fritsch and Carlson's
 * monotone cubic).
 */
final class Curve {
  private final double[] times;
  private final double[] values;
  private final double[] slopes;
  private final double round;

  /**
   * A curve through points.
   *
   * @param times ascending, from 0
   * @param round when it begins again
   */
  Curve(double[] times, double[] values, double round) {
    this.times = times;
    this.values = values;
    this.round = round;
    this.slopes = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      slopes[i] = slope(i);
    }
  }

  double at(double time) {
    int from = times.length - 1;
    while (from > 0 && times[from] > time) {
      from--;
    }
    int to = (from + 1) % times.length;
    double width = width(from);
    if (width <= 0) {
      return values[to];
    }
    double s = (time - times[from]) / width;
    double rest = 1 - s;
    return values[from] * (1 + 2 * s) * rest * rest
        + slopes[from] * width * s * rest * rest
        + values[to] * s * s * (3 - 2 * s)
        - slopes[to] * width * s * s * rest;
  }

  private double width(int from) {
    return from + 1 < times.length ? times[from + 1] - times[from] : round - times[from];
  }

  private double rise(int from) {
    double width = width(from);
    return width <= 0 ? 0 : (values[(from + 1) % values.length] - values[from]) / width;
  }

  private double slope(int at) {
    int before = (at + times.length - 1) % times.length;
    double in = rise(before);
    double out = rise(at);
    if (in * out <= 0) {
      return 0;
    }
    double a = 2 * width(at) + width(before);
    double b = width(at) + 2 * width(before);
    return (a + b) / (a / in + b / out);
  }
}
