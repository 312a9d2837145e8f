package org.tideover.safety;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.domain.RiskCategory;

/**
 * What was learned from the example sentences: two support vector machines with a Gaussian kernel,
 * one for "danger" and one for "crisis", and the thresholds found by cross-validation. The supports
 * are example sentences' vectors, one byte a number.
 */
final class MeaningHead {
  /** How many of the nearest dangerous examples decide on the category. */
  private static final int NEIGHBOURS = 7;

  private final List<Support> supports = new ArrayList<>();
  private final Map<String, String> facts = new HashMap<>();

  private MeaningHead() {}

  /**
   * An example that was kept.
   *
   * @param danger its weight for danger
   * @param crisis its weight for crisis
   * @param category its category; empty for a harmless example
   * @param vector its meaning
   */
  private record Support(
      double danger, double crisis, Optional<RiskCategory> category, float[] vector) {}

  /** How near a text is to danger and crisis, and the likeliest category. */
  record Score(double danger, double crisis, RiskCategory category) {}

  /** Reads the learned file; empty if there is none. */
  static Optional<MeaningHead> read(List<String> lines) {
    MeaningHead head = new MeaningHead();
    for (String line : lines) {
      if (line.startsWith("support ")) {
        head.supports.add(support(line.split(" ")));
      } else if (!line.startsWith("#") && line.contains(": ")) {
        int colon = line.indexOf(':');
        head.facts.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return head.supports.isEmpty() ? Optional.empty() : Optional.of(head);
  }

  private static Support support(String[] parts) {
    boolean harmless = parts[3].equals("-");
    return new Support(
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        harmless ? Optional.empty() : Optional.of(RiskCategory.of(parts[3])),
        vector(parts[4]));
  }

  /** Packs a unit vector into one byte a number; the largest becomes 127. */
  static String pack(float[] vector) {
    float most = 0;
    for (float number : vector) {
      most = Math.max(most, Math.abs(number));
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / most * 127);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Unpacks to a unit vector again. */
  static float[] vector(String packed) {
    byte[] bytes = Base64.getDecoder().decode(packed);
    double squares = 0;
    for (byte number : bytes) {
      squares += number * number;
    }
    float[] found = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      found[i] = (float) (bytes[i] / Math.sqrt(squares));
    }
    return found;
  }

  double fact(String name) {
    return Double.parseDouble(facts.getOrDefault(name, "0"));
  }

  /** Scores a unit vector; above 0 is on the side of danger, whatever the threshold. */
  Score score(float[] vector) {
    double danger = -fact("rho danger");
    double crisis = -fact("rho crisis");
    double gamma = fact("gamma");
    double[] near = new double[supports.size()];
    for (int i = 0; i < near.length; i++) {
      Support support = supports.get(i);
      near[i] = Math.exp(-2 * gamma * (1 - dot(support.vector(), vector)));
      danger += support.danger() * near[i];
      crisis += support.crisis() * near[i];
    }
    return new Score(danger, crisis, category(near));
  }

  static double dot(float[] one, float[] two) {
    double sum = 0;
    for (int i = 0; i < Math.min(one.length, two.length); i++) {
      sum += one[i] * two[i];
    }
    return sum;
  }

  private RiskCategory category(double[] near) {
    Map<RiskCategory, Double> votes = new EnumMap<>(RiskCategory.class);
    for (int round = 0; round < NEIGHBOURS; round++) {
      int best = nearestDanger(near);
      if (best >= 0) {
        double nearness = near[best] * near[best];
        supports.get(best).category().ifPresent(one -> votes.merge(one, nearness, Double::sum));
        near[best] = -1;
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(RiskCategory.SUICIDE);
  }

  private int nearestDanger(double[] near) {
    int best = -1;
    for (int i = 0; i < near.length; i++) {
      boolean nearer = near[i] >= 0 && (best < 0 || near[i] > near[best]);
      if (nearer && supports.get(i).category().isPresent()) {
        best = i;
      }
    }
    return best;
  }
}
