package org.tideover.safety;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/**
 * Learns the weights of the meaning layer from the example sentences (LIBLINEAR, L2-regularised
 * logistic regression) and finds the thresholds by ten-fold cross-validation. Run by {@code mvn
 * -Ptrain process-test-classes}; the same examples and model always give the same file.
 */
final class HeadTrainer {
  /** Of our own harmless sentences, the share that may be taken for concern. */
  private static final double CONCERN_FALSE = Double.parseDouble(System.getProperty("cf","0.07"));
  /** Of our own harmless and concerning sentences, the share that may be taken for crisis. */
  private static final double CRISIS_FALSE = Double.parseDouble(System.getProperty("xf","0.02"));

  private static final int FOLDS = 10;
  private static final double COST = Double.parseDouble(System.getProperty("cost","8"));

  private final List<Row> rows;

  private HeadTrainer(List<Row> rows) {
    this.rows = rows;
  }

  /** A vector and what its sentence is. */
  private record Row(float[] vector, Examples.Example example) {
    boolean isDanger() {
      return example.level() != RiskLevel.NONE;
    }

    boolean isCrisis() {
      return example.level() == RiskLevel.CRISIS;
    }
  }

  public static void main(String[] args) throws IOException {
    Path content = Path.of("content");
    Language language = new Language(SafetyContent.load(content));
    Embedder embedder = TestEmbedder.shared();
    List<Row> rows = new ArrayList<>();
    for (Examples.Example example : Examples.read()) {
      String text = language.readings(example.text()).getLast().text();
      rows.add(new Row(embedder.embed(text), example));
    }
    Collections.shuffle(rows, new Random(7));
    Files.write(content.resolve(SafetyContent.HEAD), new HeadTrainer(rows).train());
  }

  private List<String> train() {
    double[] danger = crossValidated(Row::isDanger);
    double[] crisis = crossValidated(Row::isCrisis);
    double concernAt = threshold(danger, row -> !row.isDanger(), CONCERN_FALSE);
    double crisisAt = threshold(crisis, row -> !row.isCrisis(), CRISIS_FALSE);
    List<String> lines = new ArrayList<>();
    lines.add("# Learned from content/en/safety/examples; do not edit, run mvn -Ptrain process-test-classes");
    lines.add("examples: " + Examples.fingerprint());
    lines.add("sentences: " + rows.size());
    lines.add(fact("threshold concern: %.4f", concernAt));
    lines.add(fact("threshold crisis: %.4f", crisisAt));
    lines.add(fact("cross-validated danger found: %.3f", share(danger, Row::isDanger, concernAt)));
    lines.add(fact("cross-validated harmless alarmed: %.3f", share(danger, row -> !row.isDanger(), concernAt)));
    lines.add(fact("cross-validated crisis found as crisis: %.3f", share(crisis, Row::isCrisis, crisisAt)));
    lines.add(fact("cross-validated harmless taken for crisis: %.3f", share(crisis, row -> !row.isDanger(), crisisAt)));
    for (RiskCategory category : RiskCategory.values()) {
      lines.add(fact("cross-validated danger found, " + category.id() + ": %.3f", share(danger, row -> row.isDanger() && row.example().category() == category, concernAt)));
    }
    lines.forEach(System.out::println);
    lines.add(weights("danger", rows, Row::isDanger));
    lines.add(weights("crisis", rows, Row::isCrisis));
    List<Row> dangers = rows.stream().filter(Row::isDanger).toList();
    for (RiskCategory category : RiskCategory.values()) {
      lines.add(weights(category.id(), dangers, row -> row.example().category() == category));
    }
    return lines;
  }

  private static String fact(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private double[] crossValidated(Predicate<Row> isTrue) {
    double[] found = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Row> others = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(rows.get(i));
        }
      }
      double[] weights = fit(others, isTrue);
      for (int i = fold; i < rows.size(); i += FOLDS) {
        found[i] = probability(weights, rows.get(i).vector());
      }
    }
    return found;
  }

  private double threshold(double[] scores, Predicate<Row> isFalse, double allowed) {
    List<Double> wrong = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (isFalse.test(rows.get(i))) {
        wrong.add(scores[i]);
      }
    }
    wrong.sort(Collections.reverseOrder());
    return wrong.get((int) (wrong.size() * allowed));
  }

  private double share(double[] scores, Predicate<Row> of, double threshold) {
    int all = 0;
    int above = 0;
    for (int i = 0; i < scores.length; i++) {
      if (of.test(rows.get(i))) {
        all++;
        above += scores[i] > threshold ? 1 : 0;
      }
    }
    return (double) above / all;
  }

  private static String weights(String name, List<Row> rows, Predicate<Row> isTrue) {
    return "weights " + name + ": " + DoubleStream.of(fit(rows, isTrue))
        .mapToObj(weight -> fact("%.4f", weight)).collect(Collectors.joining(" "));
  }

  private static double[] fit(List<Row> rows, Predicate<Row> isTrue) {
    Linear.resetRandom();
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = rows.getFirst().vector().length + 1;
    problem.bias = 1;
    problem.x = rows.stream().map(row -> features(row.vector())).toArray(Feature[][]::new);
    problem.y = rows.stream().mapToDouble(row -> isTrue.test(row) ? 1 : 0).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, 0.001);
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return DoubleStream.of(model.getFeatureWeights()).limit(problem.n).map(w -> w * sign).toArray();
  }

  private static Feature[] features(float[] vector) {
    Feature[] found = new Feature[vector.length + 1];
    for (int i = 0; i < vector.length; i++) {
      found[i] = new FeatureNode(i + 1, vector[i]);
    }
    found[vector.length] = new FeatureNode(vector.length + 1, 1);
    return found;
  }

  private static double probability(double[] weights, float[] vector) {
    double sum = weights[vector.length];
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

}
