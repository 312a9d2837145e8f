package org.tideover.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.domain.RiskCategory;

/**
 * The kept examples of a {@link DangerHead}, laid out so that all are compared at once, also by
 * Java's quick compiler, which neither vectorises nor follows pointers fast.
 */
final class Supports {
  /** How many of the nearest dangerous examples decide on the category. */
  private static final int NEIGHBOURS = 7;

  private final List<DangerHead.Support> kept;
  private final int dimension;

  /** One row for each number of the vectors: rows are added up fast, columns would not be. */
  private final float[][] rows;

  private final float[] danger;
  private final float[] crisis;

  Supports(List<DangerHead.Support> kept) {
    this.kept = List.copyOf(kept);
    this.dimension = kept.isEmpty() ? 0 : kept.getFirst().vector().size();
    this.rows = new float[dimension][kept.size()];
    this.danger = new float[kept.size()];
    this.crisis = new float[kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      DangerHead.Support support = kept.get(i);
      danger[i] = support.danger();
      crisis[i] = support.crisis();
      float[] vector = support.vector().unpacked();
      for (int number = 0; number < dimension; number++) {
        rows[number][i] = vector[number];
      }
    }
  }

  /** How near a unit vector is to each, from 0 to 1. */
  double[] nearness(float[] vector, double gamma) {
    float[] dots = new float[danger.length];
    int number = 0;
    // Four rows at a time halve the time: each sum is loaded and stored a quarter as often.
    for (; number + 4 <= dimension; number += 4) {
      addFour(dots, number, vector);
    }
    for (; number < dimension; number++) {
      for (int i = 0; i < dots.length; i++) {
        dots[i] += rows[number][i] * vector[number];
      }
    }
    double[] near = new double[dots.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = Math.exp(-2 * gamma * (1 - dots[i]));
    }
    return near;
  }

  private void addFour(float[] sums, int number, float[] vector) {
    float[] first = rows[number];
    float[] second = rows[number + 1];
    float[] third = rows[number + 2];
    float[] fourth = rows[number + 3];
    float one = vector[number];
    float two = vector[number + 1];
    float three = vector[number + 2];
    float four = vector[number + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += first[i] * one + second[i] * two + third[i] * three + fourth[i] * four;
    }
  }

  double danger(double[] near) {
    return sum(danger, near);
  }

  double crisis(double[] near) {
    return sum(crisis, near);
  }

  private static double sum(float[] weights, double[] near) {
    double sum = 0;
    for (int i = 0; i < near.length; i++) {
      sum += weights[i] * near[i];
    }
    return sum;
  }

  /** The category that the nearest dangerous examples agree on; uses the nearness up. */
  RiskCategory category(double[] near) {
    Map<RiskCategory, Double> votes = new EnumMap<>(RiskCategory.class);
    for (int round = 0; round < NEIGHBOURS; round++) {
      int best = nearestDanger(near);
      if (best >= 0) {
        double nearness = near[best] * near[best];
        kept.get(best).category().ifPresent(one -> votes.merge(one, nearness, Double::sum));
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
      if (nearer && kept.get(i).category().isPresent()) {
        best = i;
      }
    }
    return best;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(kept.size());
    out.writeInt(dimension);
    for (DangerHead.Support support : kept) {
      out.writeFloat(support.danger());
      out.writeFloat(support.crisis());
      out.writeUTF(support.category().map(RiskCategory::id).orElse(""));
      support.vector().write(out);
    }
  }

  static List<DangerHead.Support> read(DataInputStream in) throws IOException {
    int size = in.readInt();
    int dimension = in.readInt();
    List<DangerHead.Support> found = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      float danger = in.readFloat();
      float crisis = in.readFloat();
      Optional<RiskCategory> category =
          Optional.of(in.readUTF()).filter(id -> !id.isEmpty()).map(RiskCategory::of);
      found.add(new DangerHead.Support(danger, crisis, category, PackedVector.read(in, dimension)));
    }
    return found;
  }
}
