package org.tideover.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a score was right, as a logistic curve (Platt's scaling).
 *
 * <p><b>Limitations:</b> as often as among our own sentences, where danger is far more frequent
 * than among people's messages.
 */
record Sureness(double slope, double start) {
  private static final int ROUNDS = 300;
  private static final double STEP = 2;
  private static final double MOMENTUM = 0.9;
  private static final int[] NO_WORDS = {};

  /** Fits the curve to scores of sentences that were not learned from. */
  static Sureness of(double[] scores, boolean[] right) {
    List<SoftmaxRegression.Row> rows = new ArrayList<>(scores.length);
    for (int i = 0; i < scores.length; i++) {
      double[] score = {scores[i]};
      rows.add(
          new SoftmaxRegression.Row(right[i] ? 1 : 0, 1.0 / scores.length, score, NO_WORDS, 0));
    }
    SoftmaxRegression curve = new SoftmaxRegression(2, 1);
    curve.fit(rows, ROUNDS, STEP, MOMENTUM, 0);
    return new Sureness(curve.weight(1, 0) - curve.weight(0, 0), curve.bias(1) - curve.bias(0));
  }
}
