package org.tideover.inference;

import java.util.function.Supplier;
import org.tideover.domain.Embedder;

/** An embedder whose model is still opening: the first call waits for it. */
final class LateEmbedder implements Embedder {
  private final int dimension;
  private final Late<Embedder> embedder;

  LateEmbedder(int dimension, Supplier<? extends Embedder> opening) {
    this.dimension = dimension;
    this.embedder = new Late<>("embedding model", opening);
  }

  @Override
  public float[] embed(String text) {
    return embedder.get().embed(text);
  }

  @Override
  public int dimension() {
    return dimension;
  }
}
