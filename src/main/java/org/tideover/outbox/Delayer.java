package org.tideover.outbox;

import java.time.Duration;

/**
 * Runs things later, in real time: what a channel asks us to wait is not program time, which may
 * run faster.
 */
@FunctionalInterface
public interface Delayer {
  /** Runs the task once after the delay, on any thread. The task is short and never waits. */
  void after(Duration delay, Runnable task);

  /** Real time that never jumps, in nanoseconds since some moment. */
  default long nanos() {
    return System.nanoTime();
  }
}
