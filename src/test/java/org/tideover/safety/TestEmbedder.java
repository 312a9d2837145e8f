package org.tideover.safety;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tideover.domain.Embedder;

/** The model of meaning, for training and tests; remembers what it has read. */
final class TestEmbedder implements Embedder {
  static {
    // The tokenizer would otherwise call home when its class is loaded.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
  }

  private static final class Holder {
    static final TestEmbedder SHARED = new TestEmbedder();
  }

  private final AllMiniLmL6V2QuantizedEmbeddingModel model =
      new AllMiniLmL6V2QuantizedEmbeddingModel();
  private final Map<String, float[]> known = new ConcurrentHashMap<>();

  static Embedder shared() {
    return Holder.SHARED;
  }

  @Override
  public float[] embed(String text) {
    return known.computeIfAbsent(text, unknown -> model.embed(unknown).content().vector());
  }

  @Override
  public int dimension() {
    return 384;
  }
}
