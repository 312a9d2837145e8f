package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.safety.DangerHead;
import org.tideover.safety.Nearness;

/** What training and the program compute in the runtime is what a plain sum says. */
class OnnxNearnessTest {
  private static final Path MODELS = Path.of("target", "models");
  private static final int NUMBERS = 48;

  private final Random random = new Random(3);
  private final List<float[]> examples = Stream.generate(this::vector).limit(300).toList();
  private final List<PackedVector> packed = examples.stream().map(PackedVector::of).toList();

  @TempDir private Path folder;

  @BeforeAll
  static void prepare() {
    NativeLibraries.prepare(MODELS);
  }

  private Nearness nearness() throws IOException {
    Path model = Files.write(folder.resolve("danger.onnx"), NearnessModel.of(packed, 1.5));
    return OnnxNearness.open(model, MODELS);
  }

  @Test
  void nativeAndPlainComparisonsAgree() throws IOException {
    Nearness nearness = nearness();
    for (int i = 0; i < 20; i++) {
      float[] vector = i % 2 == 0 ? vector() : examples.get(i);
      float[] near = nearness.of(vector);
      for (int example = 0; example < near.length; example++) {
        double dot = dot(examples.get(example), vector);
        assertThat((double) near[example]).isEqualTo(Math.exp(-3 * (1 - dot)), within(0.03));
      }
    }
  }

  @Test
  void theProgramComparesAsTrainingDid() throws IOException {
    Nearness nearness = nearness();
    try (Products products = new Products(packed)) {
      products
          .blocks()
          .forEach(start ->
              products.of(
                  start,
                  (one, other, product) -> {
                    double learned = Math.exp(-3 * (1 - product));
                    float served = nearness.of(examples.get(one))[other];
                    assertThat((double) served).isEqualTo(learned, within(1e-5));
                  }));
    }
  }

  /** Two products are added in sixteen bits where a processor has no VNNI. */
  @Test
  void noTwoProductsLeaveSixteenBits() {
    float[] same = new float[NUMBERS];
    Arrays.fill(same, 1);
    PackedVector alike = PackedVector.of(same);

    byte row = PackedVector.rows(List.of(alike))[0];
    byte column = PackedVector.columns(List.of(alike))[0];

    assertThat(2 * Byte.toUnsignedInt(row) * column).isBetween(30_000, (int) Short.MAX_VALUE);
  }

  @Test
  void aVectorOfNothingIsNearNothing() throws IOException {
    float[] near = nearness().of(new float[NUMBERS]);
    IntStream.range(0, near.length)
        .forEach(i -> assertThat((double) near[i]).isEqualTo(Math.exp(-3), within(1e-6)));
  }

  @Test
  void theBuiltOneHasARowForEveryKeptExample() {
    float[] vector = new float[EmbeddingModelFiles.MINI_LM.dimension()];
    vector[0] = 1;
    assertThat(OnnxNearness.openInBackground(MODELS).of(vector))
        .hasSize(DangerHead.built().orElseThrow().kept());
  }

  private float[] vector() {
    float[] numbers = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Vectors.unit(numbers);
  }

  private static double dot(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
