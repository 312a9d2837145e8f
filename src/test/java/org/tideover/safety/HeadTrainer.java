package org.tideover.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/**
 * Learns the meaning layer from the example sentences (LIBSVM, Gaussian kernel) and finds the
 * thresholds by ten-fold cross-validation on them. Run by {@code mvn -Ptrain process-test-classes};
 * the same examples and model always give the same file.
 */
final class HeadTrainer {
  /**
   * Of our own harmless sentences, the share that may be taken for concern, or for crisis. They lie
   * as near to danger as we could write them, so everyday talk is alarmed far less.
   */
  private static final double CONCERN_FALSE = 0.04;

  private static final double CRISIS_FALSE = 0.01;

  private static final int FOLDS = 10;
  private static final double GAMMA = 1;
  private static final double COST = 4;

  private final List<Row> rows;
  private final double[][] kernel;

  private HeadTrainer(List<Row> rows) {
    this.rows = rows;
    this.kernel =
        rows.stream().parallel().map(row -> kernelRow(row, rows)).toArray(double[][]::new);
  }

  /** A vector, as it will be kept, and what its sentence is. */
  private record Row(String packed, float[] vector, Examples.Example example) {
    boolean isDanger() {
      return example.level() != RiskLevel.NONE;
    }

    boolean isHarmless() {
      return !isDanger();
    }

    boolean isCrisis() {
      return example.level() == RiskLevel.CRISIS;
    }
  }

  /** Weights of all examples, most of them 0, and the constant term. */
  private record Learned(double[] weights, double rho) {}

  public static void main(String[] args) throws IOException {
    Path content = Path.of("content");
    Language language = new Language(SafetyContent.load(content));
    Embedder embedder = TestEmbedder.shared();
    List<Row> rows = new ArrayList<>();
    for (Examples.Example example : Examples.read()) {
      String packed =
          MeaningHead.pack(embedder.embed(language.readings(example.text()).getLast().text()));
      rows.add(new Row(packed, MeaningHead.vector(packed), example));
    }
    Collections.shuffle(rows, new Random(7));
    Files.write(content.resolve(SafetyContent.HEAD), new HeadTrainer(rows).train());
  }

  private static double[] kernelRow(Row row, List<Row> rows) {
    return rows.stream()
        .mapToDouble(
            other -> Math.exp(-2 * GAMMA * (1 - MeaningHead.dot(row.vector(), other.vector()))))
        .toArray();
  }

  private List<String> train() {
    double[] danger = crossValidated(Row::isDanger);
    double[] crisis = crossValidated(Row::isCrisis);
    double concernAt = threshold(danger, CONCERN_FALSE);
    double crisisAt = threshold(crisis, CRISIS_FALSE);
    Learned forDanger = learn(all(), Row::isDanger);
    Learned forCrisis = learn(all(), Row::isCrisis);
    List<String> lines = new ArrayList<>();
    lines.add("# Learned from the examples; do not edit, run mvn -Ptrain process-test-classes");
    lines.add("examples: " + Examples.fingerprint());
    lines.add("sentences: " + rows.size());
    lines.add(fact("gamma: %.4f", GAMMA));
    lines.add(fact("rho danger: %.5f", forDanger.rho()));
    lines.add(fact("rho crisis: %.5f", forCrisis.rho()));
    lines.add(fact("threshold concern: %.4f", concernAt));
    lines.add(fact("threshold crisis: %.4f", crisisAt));
    lines.addAll(figures(danger, concernAt, crisis, crisisAt));
    lines.forEach(System.out::println);
    lines.addAll(supports(forDanger, forCrisis));
    return lines;
  }

  private List<String> figures(
      double[] danger, double concernAt, double[] crisis, double crisisAt) {
    List<String> lines = new ArrayList<>();
    lines.add(fact("cv danger found: %.3f", share(danger, Row::isDanger, concernAt)));
    lines.add(fact("cv harmless alarmed: %.3f", share(danger, Row::isHarmless, concernAt)));
    lines.add(fact("cv crisis found: %.3f", share(crisis, Row::isCrisis, crisisAt)));
    lines.add(fact("cv harmless as crisis: %.3f", share(crisis, Row::isHarmless, crisisAt)));
    for (RiskCategory category : RiskCategory.values()) {
      Predicate<Row> of = row -> row.isDanger() && row.example().category() == category;
      lines.add(fact("cv danger found, " + category.id() + ": %.3f", share(danger, of, concernAt)));
    }
    return lines;
  }

  private List<String> supports(Learned danger, Learned crisis) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (danger.weights()[i] != 0 || crisis.weights()[i] != 0) {
        Row row = rows.get(i);
        String category = row.isDanger() ? row.example().category().id() : "-";
        lines.add(
            fact("support %.4f ", danger.weights()[i])
                + fact("%.4f ", crisis.weights()[i])
                + category
                + " "
                + row.packed());
      }
    }
    return lines;
  }

  private static String fact(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private int[] all() {
    return IntStream.range(0, rows.size()).toArray();
  }

  private double[] crossValidated(Predicate<Row> isTrue) {
    double[] found = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      int[] others = IntStream.of(all()).filter(i -> i % FOLDS != held).toArray();
      Learned learned = learn(others, isTrue);
      for (int i = fold; i < rows.size(); i += FOLDS) {
        found[i] = score(learned, i);
      }
    }
    return found;
  }

  private double score(Learned learned, int row) {
    double sum = -learned.rho();
    for (int i = 0; i < rows.size(); i++) {
      sum += learned.weights()[i] * kernel[row][i];
    }
    return sum;
  }

  private double threshold(double[] scores, double allowed) {
    double[] harmless =
        IntStream.of(all())
            .filter(i -> rows.get(i).isHarmless())
            .mapToDouble(i -> scores[i])
            .sorted()
            .toArray();
    return harmless[harmless.length - 1 - (int) (harmless.length * allowed)];
  }

  private double share(double[] scores, Predicate<Row> of, double threshold) {
    int[] those = IntStream.of(all()).filter(i -> of.test(rows.get(i))).toArray();
    return (double) IntStream.of(those).filter(i -> scores[i] > threshold).count() / those.length;
  }

  private Learned learn(int[] chosen, Predicate<Row> isTrue) {
    svm_problem problem = new svm_problem();
    problem.l = chosen.length;
    problem.x = new svm_node[chosen.length][];
    problem.y = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      problem.x[i] = nodes(i, chosen);
      problem.y[i] = isTrue.test(rows.get(chosen[i])) ? 1 : -1;
    }
    svm.svm_set_print_string_function(quiet -> {});
    svm_model model = svm.svm_train(problem, parameters());
    double sign = model.label[0];
    double[] weights = new double[rows.size()];
    for (int i = 0; i < model.l; i++) {
      weights[chosen[(int) model.SV[i][0].value - 1]] = model.sv_coef[0][i] * sign;
    }
    return new Learned(weights, model.rho[0] * sign);
  }

  /** The kernel is computed once for all folds; LIBSVM wants the row's number first. */
  private svm_node[] nodes(int row, int[] chosen) {
    svm_node[] nodes = new svm_node[chosen.length + 1];
    nodes[0] = node(0, row + 1);
    for (int i = 0; i < chosen.length; i++) {
      nodes[i + 1] = node(i + 1, kernel[chosen[row]][chosen[i]]);
    }
    return nodes;
  }

  private static svm_node node(int index, double value) {
    svm_node node = new svm_node();
    node.index = index;
    node.value = value;
    return node;
  }

  private static svm_parameter parameters() {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.PRECOMPUTED;
    parameter.C = COST;
    parameter.eps = 0.001;
    parameter.cache_size = 200;
    parameter.shrinking = 1;
    parameter.weight_label = new int[0];
    parameter.weight = new double[0];
    return parameter;
  }
}
