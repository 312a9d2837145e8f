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

/** The kept examples of a {@link DangerHead}, laid out so that all are compared at once. */
final class Supports {
  /** How many of the nearest dangerous examples decide on the category. */
  private static final int NEIGHBOURS = 7;

  private final List<DangerHead.Support> kept;
  private final int dimension;

  /** One row for each number of the vectors: rows are added up fast, columns would not be. */
  private final float[][] rows;

  Supports(List<DangerHead.Support> kept) {
    this.kept = List.copyOf(kept);
    this.dimension = kept.isEmpty() ? 0 : kept.getFirst().vector().size();
    this.rows = new float[dimension][kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      float[] vector = kept.get(i).vector().unpacked();
      for (int number = 0; number < dimension; number++) {
        rows[number][i] = vector[number];
      }
    }
  }

  /** How near a unit vector is to each, from 0 to 1. */
  double[] nearness(float[] vector, double gamma) {
    float[] dots = new float[kept.size()];
    for (int number = 0; number < Math.min(dimension, vector.length); number++) {
      addTo(dots, rows[number], vector[number]);
    }
    double[] near = new double[dots.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = Math.exp(-2 * gamma * (1 - dots[i]));
    }
    return near;
  }

  private static void addTo(float[] sums, float[] row, float times) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += row[i] * times;
    }
  }

  double danger(double[] near) {
    double sum = 0;
    for (int i = 0; i < near.length; i++) {
      sum += kept.get(i).danger() * near[i];
    }
    return sum;
  }

  double crisis(double[] near) {
    double sum = 0;
    for (int i = 0; i < near.length; i++) {
      sum += kept.get(i).crisis() * near[i];
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
