package org.tideover.inference;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.tideover.domain.Embedder;

/** An embedder whose model is still opening: the first call waits for it. */
final class LateEmbedder implements Embedder {
  private final int dimension;
  private final CompletableFuture<Embedder> opened = new CompletableFuture<>();

  LateEmbedder(int dimension, Supplier<? extends Embedder> opening) {
    this.dimension = dimension;
    Thread.ofPlatform().name("open-embedder").daemon().start(() -> open(opening));
  }

  private void open(Supplier<? extends Embedder> opening) {
    try {
      opened.complete(opening.get());
    } catch (RuntimeException | LinkageError e) {
      opened.completeExceptionally(e);
    }
  }

  @Override
  public float[] embed(String text) {
    return embedder().embed(text);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  private Embedder embedder() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The embedding model could not be opened", e);
    }
  }
}
