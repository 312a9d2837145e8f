package org.tideover.recommend;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A joint normal distribution over a few numbers that are not known for sure. It learns from
 * measured sums of them, exactly, one after the other.
 */
final class Gaussian {
  private final double[] mean;
  private final double[][] covariance;

  private Gaussian(double[] mean, double[][] covariance) {
    this.mean = mean;
    this.covariance = covariance;
  }

  /** Numbers around zero that have nothing to do with each other. */
  static Gaussian around(double[] deviations) {
    int size = deviations.length;
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      covariance[i][i] = deviations[i] * deviations[i];
    }
    return new Gaussian(new double[size], covariance);
  }

  double mean(int index) {
    return mean[index];
  }

  double deviation(int index) {
    return Math.sqrt(Math.max(0, covariance[index][index]));
  }

  /**
   * Learns from a measured sum.
   *
   * @param factors how much of each number is in the sum
   * @param variance how far a measurement strays
   */
  void learn(double[] factors, double measured, double variance) {
    double[] gain = times(factors);
    double spread = variance + dot(factors, gain);
    double surprise = (measured - dot(factors, mean)) / spread;
    for (int i = 0; i < mean.length; i++) {
      mean[i] += gain[i] * surprise;
      double part = gain[i] / spread;
      for (int j = 0; j < mean.length; j++) {
        covariance[i][j] -= part * gain[j];
      }
    }
  }

  /**
   * The joint distribution of sums of the numbers.
   *
   * @param starts what each sum has besides
   */
  Gaussian of(List<double[]> sums, double[] starts) {
    int size = sums.size();
    double[] means = new double[size];
    double[][] joint = new double[size][size];
    for (int i = 0; i < size; i++) {
      means[i] = starts[i] + dot(sums.get(i), mean);
      double[] row = times(sums.get(i));
      for (int j = 0; j <= i; j++) {
        joint[i][j] = dot(sums.get(j), row);
        joint[j][i] = joint[i][j];
      }
    }
    return new Gaussian(means, joint);
  }

  /**
   * In which share of many draws each number is the largest.
   *
   * @param spread how far draws stray, where 1 is as far as is believed and 0 gives the means
   */
  double[] sharesOfLargest(int draws, double spread, RandomGenerator random) {
    double[][] root = root();
    double[] noise = new double[mean.length];
    double[] shares = new double[mean.length];
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < noise.length; i++) {
        noise[i] = spread * random.nextGaussian();
      }
      shares[largest(root, noise)] += 1.0 / draws;
    }
    return shares;
  }

  private int largest(double[][] root, double[] noise) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < mean.length; i++) {
      double value = mean[i];
      for (int j = 0; j <= i; j++) {
        value += root[i][j] * noise[j];
      }
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }

  /** The lower triangle whose square is the covariance (Cholesky). */
  private double[][] root() {
    int size = mean.length;
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = covariance[i][j];
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        // Rounding may leave a hair below zero where two numbers are nearly the same.
        root[i][j] = i == j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / root[j][j];
      }
    }
    return root;
  }

  /** The covariance times a mostly empty row. */
  private double[] times(double[] factors) {
    double[] product = new double[mean.length];
    for (int j = 0; j < factors.length; j++) {
      if (factors[j] != 0) {
        for (int i = 0; i < product.length; i++) {
          product[i] += covariance[j][i] * factors[j];
        }
      }
    }
    return product;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
