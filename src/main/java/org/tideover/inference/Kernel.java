package org.tideover.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
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

  /**
   * Nearness is rounded to so many steps: a node of its own for each pair would fill the memory.
   */
  private static final int STEPS = 1 << 14;

  /** Bytes of a reference to a node. */
  private static final int REFERENCE = 4;

  /** Bytes that two trainings side by side need beside the nodes. */
  private static final long BESIDE_IT = 1L << 30;

  private static final double GB = 1 << 30;

  /** What the build lets Java have of a machine's memory (pom.xml). */
  private static final double SHARE = 0.75;

  private static final int MB = 1 << 20;

  /** So many rows and columns fit in a processor's caches. */
  private static final int TILE = 64;

  /** MB, as a machine with 8 GB can give them to two trainings at once. */
  private static final double LEAST_KEPT = 250;

  private final svm_node[] nodes = new svm_node[STEPS + 1];

  /** MB in which one training keeps rows that it has looked up; it changes no result. */
  private final double kept;

  /** The rows as LIBSVM wants them: the row's own number first. */
  private final svm_node[][] rows;

  /** How near each example of a block is to itself and to all before it. */
  interface Nearness {
    /** The rows of the block that begins there, each from the first example to its own. */
    double[][] block(int start);
  }

  /**
   * Compares all.
   *
   * @param size how many
   * @param most the greatest nearness there can be; the least is 0
   * @param blocks where the blocks begin; worked on side by side if they are a parallel stream
   * @throws IllegalStateException if that does not fit in memory, and says what to do
   */
  Kernel(int size, double most, IntStream blocks, Nearness nearness) {
    long memory = Runtime.getRuntime().maxMemory();
    shortage(size, memory)
        .ifPresent(advice -> {
          throw new IllegalStateException(advice);
        });
    this.kept = kept(size, memory, ForkJoinPool.getCommonPoolParallelism() + 1);
    Arrays.setAll(nodes, step -> node(most * step / STEPS));
    this.rows = new svm_node[size][size + 1];
    blocks.forEach(start -> {
      double[][] block = nearness.block(start);
      for (int i = 0; i < block.length; i++) {
        fillBefore(start + i, block[i], STEPS / most);
      }
    });
    tiles(size).parallel().forEach(from -> tiles(size).forEach(to -> mirror(from, to)));
  }

  private static IntStream tiles(int size) {
    return IntStream.range(0, (size + TILE - 1) / TILE).map(tile -> tile * TILE);
  }

  /** Weights of all examples, most of them 0, and the constant term. */
  record Learned(double[] weights, double rho) {
    /** The sum of this and a share of another. */
    Learned plus(Learned other, double share) {
      double[] sums = weights.clone();
      Arrays.setAll(sums, i -> sums[i] + share * other.weights()[i]);
      return new Learned(sums, rho + share * other.rho());
    }
  }

  /**
   * What to do where so many examples do not fit: better at once than after half an hour in which
   * Java looks for room.
   *
   * @param memory bytes that Java may use
   */
  static Optional<String> shortage(int size, long memory) {
    long needed = needed(size);
    return memory >= needed
        ? Optional.empty()
        : Optional.of(
            ("Learning from %,d sentences needs %.1f GB of memory, and Java may use %.1f here. Build"
                    + " on a machine with %.0f GB, and take its archive (target/*.tar.gz) here.")
                .formatted(size, needed / GB, memory / GB, Math.ceil(needed / GB / SHARE)));
  }

  /**
   * MB for each of the trainings at once: looking a row up costs a jump through memory for each
   * example, so whatever memory is left keeps rows.
   */
  static double kept(int size, long memory, int atOnce) {
    return Math.max(LEAST_KEPT, (double) (memory - needed(size)) / atOnce / MB);
  }

  private static long needed(int size) {
    return (long) size * size * REFERENCE + BESIDE_IT;
  }

  private void fillBefore(int one, double[] nearness, double scale) {
    rows[one][0] = node(one + 1);
    for (int other = 0; other <= one; other++) {
      rows[one][other + 1] = nodes[Math.clamp(Math.round(scale * nearness[other]), 0, STEPS)];
    }
  }

  /** A tile at a time: walked in whole rows, each of them would be fetched anew for each number. */
  private void mirror(int from, int to) {
    for (int one = from; one < Math.min(rows.length, from + TILE); one++) {
      for (int other = Math.max(to, one + 1); other < Math.min(rows.length, to + TILE); other++) {
        rows[one][other + 1] = rows[other][one + 1];
      }
    }
  }

  private static svm_node node(double value) {
    svm_node node = new svm_node();
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

  /**
   * What each example scores when nothing of its fold is learned from.
   *
   * @param foldOf the fold of each example
   */
  double[] crossValidated(int[] foldOf, IntPredicate isTrue) {
    double[] found = new double[rows.length];
    IntStream.of(foldOf)
        .distinct()
        .parallel()
        .forEach(fold -> {
          int[] others = IntStream.range(0, rows.length).filter(i -> foldOf[i] != fold).toArray();
          Learned learned = learn(others, isTrue);
          IntStream.range(0, rows.length)
              .filter(i -> foldOf[i] == fold)
              .forEach(i -> found[i] = score(learned, i));
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

  private svm_parameter parameters() {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.PRECOMPUTED;
    parameter.C = COST;
    parameter.eps = 0.01;
    parameter.cache_size = kept;
    parameter.shrinking = 1;
    parameter.weight_label = new int[0];
    parameter.weight = new double[0];
    return parameter;
  }
}
