package org.tideover.inference;

import java.nio.file.Path;

/**
 * An embedding model that lies on the class path as two resources.
 *
 * @param model name of the ONNX file
 * @param tokenizer name of the tokenizer's description
 * @param pooling how the vectors of the tokens become one
 * @param dimension length of the vectors
 */
record EmbeddingModelFiles(String model, String tokenizer, Pooling pooling, int dimension) {
  /** The quantized all-MiniLM-L6-v2, chosen in docs/decisions/0003-embedding-model.md. */
  static final EmbeddingModelFiles MINI_LM =
      new EmbeddingModelFiles(
          "all-minilm-l6-v2-q.onnx", "all-minilm-l6-v2-q-tokenizer.json", Pooling.MEAN, 384);

  /** How the vectors of the tokens become one. */
  enum Pooling {
    /** Their average. */
    MEAN,
    /** The vector of the first token, which stands for the sentence. */
    FIRST
  }

  /** The model as a file in the folder, unpacked at the first call. */
  Path modelIn(Path folder) {
    return Unpacked.resource("/" + model, folder);
  }

  /** The tokenizer's description as a file in the folder, unpacked at the first call. */
  Path tokenizerIn(Path folder) {
    return Unpacked.resource("/" + tokenizer, folder);
  }
}
