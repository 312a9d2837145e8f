package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.RiskCategory;
import org.tideover.safety.DangerHead;
import org.tideover.safety.Nearness;
import org.tideover.safety.PackedVector;

/** The native comparison says what the plain one says. */
class OnnxNearnessTest {
  private static final Path MODELS = Path.of("target", "models");
  private static final int NUMBERS = 48;

  private final Random random = new Random(3);

  @TempDir private Path folder;

  @Test
  void nativeAndPlainComparisonsAgree() throws IOException {
    List<float[]> examples = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      examples.add(vector());
    }
    Path model = Files.write(folder.resolve("danger.onnx"), NearnessModel.of(head(examples)));
    Nearness nearness = OnnxNearness.open(model, MODELS);
    for (int i = 0; i < 20; i++) {
      float[] vector = i % 2 == 0 ? vector() : examples.get(i);
      float[] near = nearness.of(vector);
      for (int example = 0; example < near.length; example++) {
        double dot = Vectors.dot(examples.get(example), vector);
        assertThat((double) near[example]).isEqualTo(Math.exp(-3 * (1 - dot)), within(0.03));
      }
    }
  }

  @Test
  void theBuiltOneHasARowForEveryKeptExample() {
    DangerHead head = DangerHead.built().orElseThrow();
    float[] vector = head.vectors().getFirst().unpacked();
    float[] near = OnnxNearness.openInBackground(MODELS).of(vector);
    assertThat(near).hasSameSizeAs(head.vectors());
    assertThat(near[0]).isEqualTo(1, within(0.02f));
  }

  private float[] vector() {
    float[] numbers = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Vectors.unit(numbers);
  }

  private static DangerHead head(List<float[]> examples) {
    SequencedMap<String, Double> facts = new LinkedHashMap<>();
    facts.put("gamma", 1.5);
    return new DangerHead(
        "test",
        facts,
        Map.of(),
        examples.stream()
            .map(vector ->
                new DangerHead.Support(
                    1, 1, Optional.of(RiskCategory.ABUSE), PackedVector.of(vector)))
            .toList());
  }
}
