package org.tideover.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.domain.RiskCategory;

/**
 * A head and an embedder of two numbers, for tests that need no model: the first number says how
 * much a text is about fire, the second how much it is about water.
 */
final class SmallHead {
  static final Embedder EMBEDDER =
      new Embedder() {
        @Override
        public float[] embed(String text) {
          float fire = text.contains("fire") ? 1 : text.contains("smoke") ? 0.8f : 0;
          return new float[] {fire, (float) Math.sqrt(1 - fire * fire)};
        }

        @Override
        public int dimension() {
          return 2;
        }
      };

  private static final DangerHead HEAD =
      new DangerHead(
          "small",
          facts(),
          Map.of(),
          List.of(
              new DangerHead.Support(1, 1, Optional.of(RiskCategory.ABUSE)),
              new DangerHead.Support(-1, -1, Optional.empty())));

  /** One example is all fire, the other one all water. */
  private static final Nearness NEARNESS = vector -> new float[] {near(vector[0]), near(vector[1])};

  static final Meaning MEANING = new Meaning(EMBEDDER, NEARNESS, HEAD);

  private SmallHead() {}

  /** A filter that notes what it asks the embedder about. */
  static SafetyFilter filter(List<String> asked) {
    return new SafetyFilter(
        SafetyContent.load(),
        Optional.of(
            new Meaning(
                new Embedder() {
                  @Override
                  public float[] embed(String text) {
                    asked.add(text);
                    return EMBEDDER.embed(text);
                  }

                  @Override
                  public int dimension() {
                    return EMBEDDER.dimension();
                  }
                },
                NEARNESS,
                HEAD)));
  }

  private static float near(float product) {
    return (float) Math.exp(-4 * (1 - product));
  }

  private static SequencedMap<String, Double> facts() {
    SequencedMap<String, Double> facts = new LinkedHashMap<>();
    facts.put("rho danger", 0.0);
    facts.put("rho crisis", 0.0);
    facts.put("threshold concern", 0.1);
    facts.put("threshold crisis", 0.5);
    for (String score : List.of("danger", "crisis")) {
      facts.put("slope " + score, 2.0);
      facts.put("start " + score, 0.0);
    }
    return facts;
  }
}
