package org.tideover.inference;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * How often a score was right, as a logistic curve (Platt's scaling), fitted by LIBLINEAR.
 *
 * <p><b>Limitations:</b> as often as among our own sentences, where danger is far more frequent
 * than among people's messages.
 */
record Sureness(double slope, double start) {
  /** So much that the curve follows the scores and is not held flat. */
  private static final double COST = 100;

  private static final double TOLERANCE = 1e-6;

  /** Fits the curve to scores of sentences that were not learned from. */
  static Sureness of(double[] scores, boolean[] right) {
    Problem problem = new Problem();
    problem.l = scores.length;
    problem.n = 2;
    problem.bias = 1;
    problem.x = new Feature[scores.length][];
    problem.y = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      problem.x[i] = new Feature[] {new FeatureNode(1, scores[i]), new FeatureNode(2, 1)};
      problem.y[i] = right[i] ? 1 : 0;
    }
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
    // LIBLINEAR keeps the weights of the label that it met first.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    return new Sureness(sign * weights[0], sign * weights[1]);
  }
}
