package org.tideover.inference;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that opens in a thread of its own while others go on: who needs it first waits. */
final class Late<T> {
  private final String name;
  private final CompletableFuture<T> opened = new CompletableFuture<>();

  /** Begins to open it. */
  Late(String name, Supplier<? extends T> opening) {
    this.name = name;
    Thread.ofPlatform().name("open-" + name).daemon().start(() -> open(opening));
  }

  private void open(Supplier<? extends T> opening) {
    try {
      opened.complete(opening.get());
    } catch (RuntimeException | LinkageError e) {
      opened.completeExceptionally(e);
    }
  }

  /** The opened thing; where opening failed, each call throws with the reason. */
  T get() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The " + name + " could not be opened", e);
    }
  }
}
