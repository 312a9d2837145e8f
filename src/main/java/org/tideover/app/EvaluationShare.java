package org.tideover.app;

/**
 * How many of how many.
 *
 * @param hits that were understood as expected
 * @param of all that were measured
 */
record EvaluationShare(int hits, int of) {
  private static final double Z = 1.959964;

  static EvaluationShare one(boolean hit) {
    return new EvaluationShare(hit ? 1 : 0, 1);
  }

  EvaluationShare plus(EvaluationShare other) {
    return new EvaluationShare(hits + other.hits, of + other.of);
  }

  double rate() {
    return (double) hits / of;
  }

  /** The lower end of the 95 % interval after Wilson, which stays honest for few sentences. */
  double low() {
    return centre() - spread();
  }

  /** Its upper end. */
  double high() {
    return centre() + spread();
  }

  private double centre() {
    return (rate() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double spread() {
    double variance = rate() * (1 - rate()) / of + Z * Z / (4.0 * of * of);
    return Z / (1 + Z * Z / of) * Math.sqrt(variance);
  }
}
