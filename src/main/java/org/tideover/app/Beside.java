package org.tideover.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is made in a thread of its own while others go on. Who asks for it waits, and gets
 * what was made or the fault that prevented it.
 */
final class Beside<T> {
  private final CompletableFuture<T> made;

  private Beside(CompletableFuture<T> made) {
    this.made = made;
  }

  /** Begins to make it. */
  static <T> Beside<T> begin(String name, Supplier<T> making) {
    return new Beside<>(
        CompletableFuture.supplyAsync(
            making, work -> Thread.ofPlatform().name(name).daemon().start(work)));
  }

  /** What was made. */
  T get() {
    try {
      return made.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw failed;
    }
  }
}
