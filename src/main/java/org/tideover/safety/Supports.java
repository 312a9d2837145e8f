package org.tideover.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.domain.RiskCategory;

/** The kept examples of a {@link DangerHead}, and what each of them says. */
final class Supports {
  /** How many of the nearest dangerous examples decide on the category. */
  private static final int NEIGHBOURS = 7;

  private final List<DangerHead.Support> kept;
  private final float[] danger;
  private final float[] crisis;

  Supports(List<DangerHead.Support> kept) {
    this.kept = List.copyOf(kept);
    this.danger = new float[kept.size()];
    this.crisis = new float[kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      danger[i] = kept.get(i).danger();
      crisis[i] = kept.get(i).crisis();
    }
  }

  int size() {
    return kept.size();
  }

  /** What all of them say together. */
  record Sums(double danger, double crisis) {}

  /** Both in one walk: each sum waits for its last addition, and the other one fills the wait. */
  Sums sums(float[] near) {
    double ofDanger = 0;
    double ofCrisis = 0;
    for (int i = 0; i < near.length; i++) {
      ofDanger += danger[i] * near[i];
      ofCrisis += crisis[i] * near[i];
    }
    return new Sums(ofDanger, ofCrisis);
  }

  /** The category that the nearest dangerous examples agree on; uses the nearness up. */
  RiskCategory category(float[] near) {
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

  private int nearestDanger(float[] near) {
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
    for (DangerHead.Support support : kept) {
      out.writeFloat(support.danger());
      out.writeFloat(support.crisis());
      out.writeUTF(support.category().map(RiskCategory::id).orElse(""));
    }
  }

  static List<DangerHead.Support> read(DataInputStream in) throws IOException {
    Map<String, Optional<RiskCategory>> categories = new HashMap<>();
    categories.put("", Optional.empty());
    int size = in.readInt();
    List<DangerHead.Support> found = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      float danger = in.readFloat();
      float crisis = in.readFloat();
      Optional<RiskCategory> category =
          categories.computeIfAbsent(in.readUTF(), id -> Optional.of(RiskCategory.of(id)));
      found.add(new DangerHead.Support(danger, crisis, category));
    }
    return found;
  }
}
