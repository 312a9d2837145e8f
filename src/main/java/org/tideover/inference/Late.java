package org.tideover.inference;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Something that opens in a thread of its own while others go on: who needs it first waits. */
public final class Late<T> {
  /** So long the end of the program waits for what is still opening. */
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private static final Object LOCK = new Object();

  // Both guarded by the lock.
  private static final Set<CompletableFuture<?>> OPENING = new HashSet<>();
  private static boolean ending;

  private final String name;
  private final CompletableFuture<T> opened = new CompletableFuture<>();

  /** Begins to open it. */
  Late(String name, Supplier<? extends T> opening) {
    this.name = name;
    if (begins()) {
      Thread.ofPlatform().name("open-" + name).daemon().start(() -> open(opening));
    } else {
      opened.completeExceptionally(new IllegalStateException("The program ends"));
    }
  }

  private boolean begins() {
    synchronized (LOCK) {
      return !ending && OPENING.add(opened);
    }
  }

  private void open(Supplier<? extends T> opening) {
    try {
      opened.complete(opening.get());
    } catch (RuntimeException | Error e) {
      opened.completeExceptionally(e);
    } finally {
      synchronized (LOCK) {
        OPENING.remove(opened);
      }
    }
  }

  /**
   * Waits until nothing opens any more, and lets nothing begin to; to be called before the program
   * ends: the native library closes itself then, and what it still opened would crash the process.
   */
  public static void settle() {
    CompletableFuture<?>[] all;
    synchronized (LOCK) {
      ending = true;
      all = OPENING.toArray(CompletableFuture[]::new);
    }
    CompletableFuture.allOf(all)
        .handle((opened, failed) -> failed == null)
        .completeOnTimeout(false, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)
        .join();
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
