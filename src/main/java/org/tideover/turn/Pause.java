package org.tideover.turn;

import java.time.Duration;

/** Waits; injected, so that tests need not. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits this long.
   *
   * @throws InterruptedException when the program is shutting down
   */
  void take(Duration time) throws InterruptedException;
}
