package org.tideover.inference;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/** How near every example is to every other, computed once, and LIBSVM on top of it. */
final class Kernel {
  private static final double COST = 4;

  /** The rows as LIBSVM wants them: the row's own number first. */
  private final svm_node[][] rows;

  /** Nearness of two examples by number; symmetric. */
  interface Nearness {
    double of(int one, int other);
  }

  Kernel(int size, Nearness nearness) {
    this.rows =
        IntStream.range(0, size)
            .parallel()
            .mapToObj(one -> row(one, size, nearness))
            .toArray(svm_node[][]::new);
  }

  /** Weights of all examples, most of them 0, and the constant term. */
  record Learned(double[] weights, double rho) {}

  private static svm_node[] row(int one, int size, Nearness nearness) {
    svm_node[] nodes = new svm_node[size + 1];
    nodes[0] = node(0, one + 1);
    for (int other = 0; other < size; other++) {
      nodes[other + 1] = node(other + 1, nearness.of(one, other));
    }
    return nodes;
  }

  private static svm_node node(int index, double value) {
    svm_node node = new svm_node();
    node.index = index;
    node.value = value;
    return node;
  }

  /** Learns from the chosen examples to tell the true ones from the others. */
  Learned learn(int[] chosen, IntPredicate isTrue) {
    svm_problem problem = new svm_problem();
    problem.l = chosen.length;
    problem.x = IntStream.of(chosen).mapToObj(i -> rows[i]).toArray(svm_node[][]::new);
    problem.y = IntStream.of(chosen).mapToDouble(i -> isTrue.test(i) ? 1 : -1).toArray();
    svm.svm_set_print_string_function(quiet -> {});
    svm_model model = svm.svm_train(problem, parameters());
    double sign = model.label[0];
    double[] weights = new double[rows.length];
    for (int i = 0; i < model.l; i++) {
      weights[(int) model.SV[i][0].value - 1] = model.sv_coef[0][i] * sign;
    }
    return new Learned(weights, model.rho[0] * sign);
  }

  /** What each example scores when it is not learned from. */
  double[] crossValidated(int folds, IntPredicate isTrue) {
    double[] found = new double[rows.length];
    IntStream.range(0, folds)
        .parallel()
        .forEach(fold -> {
          int[] others = IntStream.range(0, rows.length).filter(i -> i % folds != fold).toArray();
          Learned learned = learn(others, isTrue);
          for (int i = fold; i < rows.length; i += folds) {
            found[i] = score(learned, i);
          }
        });
    return found;
  }

  private double score(Learned learned, int row) {
    double sum = -learned.rho();
    for (int i = 0; i < rows.length; i++) {
      sum += learned.weights()[i] * rows[row][i + 1].value;
    }
    return sum;
  }

  private static svm_parameter parameters() {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.PRECOMPUTED;
    parameter.C = COST;
    parameter.eps = 0.001;
    parameter.cache_size = 100;
    parameter.shrinking = 1;
    parameter.weight_label = new int[0];
    parameter.weight = new double[0];
    return parameter;
  }
}
