package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCutTest {
  private static final int LAYER = 384;
  private static final long[] SOME_WORDS = {101, 2023, 2003, 1037, 2204, 2154, 102};

  @TempDir private Path folder;

  @BeforeAll
  static void prepare() {
    NativeLibraries.prepare(Path.of("target", "models"));
  }

  @Test
  void theLastLayersAverageIsThatOfTheWholeModel() throws IOException, OrtException {
    float[] whole = Vectors.unit(averaged(runWhole()));
    float[] cut = run(ModelCut.cut(packaged(), List.of(5)), "cut");
    assertThat(cut).containsExactly(whole, within(1e-4f));
  }

  @Test
  void layersStandSideBySideInTheOrderAskedFor() throws IOException, OrtException {
    float[] both = run(ModelCut.cut(packaged(), List.of(3, 1)), "both");
    float[] third = run(ModelCut.cut(packaged(), List.of(3)), "third");
    float[] first = run(ModelCut.cut(packaged(), List.of(1)), "first");
    assertThat(both).hasSize(2 * LAYER).startsWith(third).endsWith(first);
  }

  @Test
  void whatNoChosenLayerNeedsIsLeftOut() throws IOException {
    byte[] whole = packaged();
    assertThat(ModelCut.cut(whole, List.of(1)).length)
        .isLessThan(ModelCut.cut(whole, List.of(3)).length);
    assertThat(ModelCut.cut(whole, List.of(3)).length).isLessThan(whole.length);
  }

  @Test
  void aModelWithOtherLayersIsRefused() {
    assertThatThrownBy(() -> ModelCut.cut(packaged(), List.of(17)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("other layers");
  }

  @Test
  void filesThatAreThereAreLeftAlone() throws IOException {
    ModelCut.write(folder);
    Path model = folder.resolve(EmbeddingModelFiles.MINI_LM.model());
    Files.writeString(model, "kept");
    ModelCut.write(folder);
    assertThat(model).hasContent("kept");
    assertThat(folder.resolve(EmbeddingModelFiles.MINI_LM.tokenizer())).isNotEmptyFile();
  }

  private static byte[] packaged() throws IOException {
    try (InputStream in = ModelCutTest.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
      return in.readAllBytes();
    }
  }

  private float[] run(byte[] model, String name) throws IOException, OrtException {
    Path file = Files.write(folder.resolve(name + ".onnx"), model);
    try (OrtSession session = OnnxSessions.open(file);
        OnnxTensor words = row(SOME_WORDS);
        OnnxTensor types = row(new long[SOME_WORDS.length]);
        OrtSession.Result result =
            session.run(Map.of("input_ids", words, "token_type_ids", types))) {
      return numbers(result);
    }
  }

  /** The packaged model as it is, which wants a mask, too, and gives a vector a word. */
  private float[] runWhole() throws IOException, OrtException {
    Path file = Files.write(folder.resolve("whole.onnx"), packaged());
    long[] ones = new long[SOME_WORDS.length];
    Arrays.fill(ones, 1);
    try (OrtSession session = OnnxSessions.open(file);
        OnnxTensor words = row(SOME_WORDS);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[SOME_WORDS.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
      return numbers(result);
    }
  }

  private static float[] numbers(OrtSession.Result result) throws OrtException {
    FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
    float[] found = new float[numbers.remaining()];
    numbers.get(found);
    return found;
  }

  private static OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] averaged(float[] tokens) {
    float[] sum = new float[LAYER];
    for (int i = 0; i < tokens.length; i++) {
      sum[i % LAYER] += tokens[i];
    }
    return sum;
  }
}
