package org.tideover.insight;

import java.util.List;
import java.util.Optional;

/**
 * A median and how sure it is: the 95 % interval from order statistics, which asks nothing of the
 * shape of what is measured. It is told from ten values on: of fewer it would be the least and the
 * most of them, which are those of single people.
 *
 * @param median the middle
 * @param interval the interval around it; empty with fewer than ten values
 */
public record Spread(double median, Optional<Interval> interval) {
  private static final double OUTSIDE = 0.05;
  private static final int FEWEST = 10;

  /**
   * From one of the values to another.
   *
   * @param low the lower
   * @param high the higher
   */
  public record Interval(double low, double high) {}

  /** Of at least one value. */
  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = rank(sorted.size());
    return new Spread(
        middle(sorted),
        sorted.size() < FEWEST || rank == 0
            ? Optional.empty()
            : Optional.of(new Interval(sorted.get(rank - 1), sorted.get(sorted.size() - rank))));
  }

  /** The middle of sorted values. */
  static double middle(List<Double> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /**
   * The most inward rank r for which the median lies between the r-th value from below and the r-th
   * from above in 95 of 100 cases: 2 P(Bin(n, 1/2) &lt; r) stays at most 0.05.
   */
  private static int rank(int n) {
    double logTerm = -n * Math.log(2);
    double below = 0;
    for (int k = 0; k < n; k++) {
      below += Math.exp(logTerm);
      if (2 * below > OUTSIDE) {
        return k;
      }
      logTerm += Math.log((double) (n - k) / (k + 1));
    }
    return 0;
  }
}
