package org.tideover.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.domain.RiskCategory;

/**
 * The weights learned from the example sentences: one logistic regression for "danger", one for
 * "crisis", one for each category; with the thresholds found by cross-validation.
 */
final class MeaningHead {
  private final Map<String, double[]> weights = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();

  private MeaningHead() {}

  /** Reads the file of weights; empty if there is none. */
  static Optional<MeaningHead> read(List<String> lines) {
    MeaningHead head = new MeaningHead();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (line.startsWith("weights ")) {
        head.weights.put(line.substring("weights ".length(), colon), numbers(line, colon + 1));
      } else if (colon > 0 && !line.startsWith("#")) {
        head.facts.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return head.weights.isEmpty() ? Optional.empty() : Optional.of(head);
  }

  private static double[] numbers(String line, int from) {
    String[] parts = line.substring(from).strip().split(" ");
    double[] found = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      found[i] = Double.parseDouble(parts[i]);
    }
    return found;
  }

  double threshold(String name) {
    return Double.parseDouble(facts.getOrDefault("threshold " + name, "0.5"));
  }

  double danger(float[] vector) {
    return probability("danger", vector);
  }

  double crisis(float[] vector) {
    return probability("crisis", vector);
  }

  RiskCategory category(float[] vector) {
    RiskCategory best = RiskCategory.SUICIDE;
    for (RiskCategory category : RiskCategory.values()) {
      if (probability(category.id(), vector) > probability(best.id(), vector)) {
        best = category;
      }
    }
    return best;
  }

  /** The last weight is the constant term. */
  private double probability(String name, float[] vector) {
    double[] known = weights.get(name);
    if (known == null || known.length != vector.length + 1) {
      return 0;
    }
    double sum = known[vector.length];
    for (int i = 0; i < vector.length; i++) {
      sum += known[i] * vector[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
