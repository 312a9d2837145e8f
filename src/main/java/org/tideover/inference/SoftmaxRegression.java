package org.tideover.inference;

import java.util.List;
import org.tideover.domain.MeaningHead;

/** Multinomial logistic regression over rows that are dense at first and sparse after. */
final class SoftmaxRegression {
  private final double[][] weights;
  private final double[][] speeds;
  private final double[] biases;
  private final double[] biasSpeeds;

  /**
   * One sentence as numbers.
   *
   * @param label its place among the labels
   * @param share its share in the whole
   * @param dense its first numbers
   * @param places where its other numbers are not zero
   * @param value what they are there
   */
  record Row(int label, double share, double[] dense, int[] places, double value) {}

  SoftmaxRegression(int labels, int width) {
    weights = new double[labels][width];
    speeds = new double[labels][width];
    biases = new double[labels];
    biasSpeeds = new double[labels];
  }

  double weight(int label, int place) {
    return weights[label][place];
  }

  double bias(int label) {
    return biases[label];
  }

  /** Goes down the gradient with Nesterov's momentum. */
  void fit(List<Row> rows, int rounds, double step, double momentum, double decay) {
    for (int round = 0; round < rounds; round++) {
      lookAhead(momentum);
      double[][] gradient = new double[weights.length][weights[0].length];
      double[] biasGradient = new double[weights.length];
      for (Row row : rows) {
        add(row, gradient, biasGradient);
      }
      move(gradient, biasGradient, step, decay);
    }
  }

  /** Slows the speeds and goes on by them; the gradient is then taken where the weights will be. */
  private void lookAhead(double momentum) {
    for (int label = 0; label < weights.length; label++) {
      for (int i = 0; i < weights[label].length; i++) {
        speeds[label][i] *= momentum;
        weights[label][i] += speeds[label][i];
      }
      biasSpeeds[label] *= momentum;
      biases[label] += biasSpeeds[label];
    }
  }

  private void move(double[][] gradient, double[] biasGradient, double step, double decay) {
    for (int label = 0; label < weights.length; label++) {
      for (int i = 0; i < weights[label].length; i++) {
        double change = -step * (gradient[label][i] + decay * weights[label][i]);
        speeds[label][i] += change;
        weights[label][i] += change;
      }
      double change = -step * biasGradient[label];
      biasSpeeds[label] += change;
      biases[label] += change;
    }
  }

  private void add(Row row, double[][] gradient, double[] biasGradient) {
    double[] probabilities = MeaningHead.softmax(scores(row));
    for (int label = 0; label < weights.length; label++) {
      double error = row.share * (probabilities[label] - (label == row.label ? 1 : 0));
      double[] slope = gradient[label];
      for (int i = 0; i < row.dense.length; i++) {
        slope[i] += error * row.dense[i];
      }
      for (int place : row.places) {
        slope[place] += error * row.value;
      }
      biasGradient[label] += error;
    }
  }

  private double[] scores(Row row) {
    double[] scores = biases.clone();
    for (int label = 0; label < scores.length; label++) {
      for (int i = 0; i < row.dense.length; i++) {
        scores[label] += weights[label][i] * row.dense[i];
      }
      for (int place : row.places) {
        scores[label] += weights[label][place] * row.value;
      }
    }
    return scores;
  }
}
