package org.tideover.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An embedding model that the build cut to measure; it lies on the class path.
 *
 * @param layers whose vectors are averaged and stand side by side, from 0
 */
record EmbeddingModelFiles(List<Integer> layers) {
  /** Of the quantized all-MiniLM-L6-v2, chosen in docs/decisions/0003-embedding-model.md. */
  static final EmbeddingModelFiles MINI_LM = new EmbeddingModelFiles(List.of(3, 5));

  private static final int LAYER = 384;
  private static final String FOLDER = "/model/";

  /** The model's file. */
  String model() {
    return "mini-lm-"
        + layers.stream().map(String::valueOf).collect(Collectors.joining("-"))
        + ".onnx";
  }

  /** The file with the description of its tokenizer. */
  String tokenizer() {
    return "mini-lm-tokenizer.json";
  }

  /** Length of its vectors. */
  int dimension() {
    return layers.size() * LAYER;
  }

  /** The model as a file in the folder, unpacked at the first call. */
  Path modelIn(Path folder) {
    return Unpacked.resource(FOLDER + model(), folder);
  }

  /** The tokenizer's description as a file in the folder, unpacked at the first call. */
  Path tokenizerIn(Path folder) {
    return Unpacked.resource(FOLDER + tokenizer(), folder);
  }
}
