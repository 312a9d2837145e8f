package org.tideover.safety;

import java.nio.file.Path;
import org.tideover.domain.Embedder;
import org.tideover.inference.CachingEmbedder;
import org.tideover.inference.OnnxEmbedder;

/** The model of meaning for tests, opened once; remembers what it has read. */
final class TestEmbedder {
  private static final Embedder SHARED =
      new CachingEmbedder(OnnxEmbedder.open(Path.of("target", "models")), 10_000);

  private TestEmbedder() {}

  static Embedder shared() {
    return SHARED;
  }
}
