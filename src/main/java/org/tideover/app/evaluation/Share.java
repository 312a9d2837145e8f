package org.tideover.app.evaluation;

/**
 * How many of how many.
 *
 * @param hits that showed what was counted
 * @param of all that were measured
 */
public record Share(int hits, int of) {
  /** Two-sided 95 % of the normal distribution. */
  private static final double Z = 1.959964;

  /** Of nothing, nothing. */
  static final Share NONE = new Share(0, 0);

  /** One line. */
  static Share one(boolean hit) {
    return new Share(hit ? 1 : 0, 1);
  }

  Share plus(Share other) {
    return new Share(hits + other.hits, of + other.of);
  }

  boolean isEmpty() {
    return of == 0;
  }

  double rate() {
    return (double) hits / of;
  }

  /** The lower end of the 95 % interval after Wilson, which stays honest for few sentences. */
  double low() {
    return Math.max(0, centre() - spread());
  }

  /** Its upper end. */
  double high() {
    return Math.min(1, centre() + spread());
  }

  private double centre() {
    return (rate() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double spread() {
    double variance = rate() * (1 - rate()) / of + Z * Z / (4.0 * of * of);
    return Z / (1 + Z * Z / of) * Math.sqrt(variance);
  }
}
