package org.tideover.tester;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads for what a bot does beside its turns, so that a test can wait until all is done. */
final class Errands implements Executor {
  private final Phaser open = new Phaser(1);

  @Override
  public void execute(Runnable errand) {
    open.register();
    Thread.ofVirtual()
        .start(() -> {
          try {
            errand.run();
          } finally {
            open.arriveAndDeregister();
          }
        });
  }

  /** Waits until nothing is open. */
  void awaitDone() throws InterruptedException {
    try {
      open.awaitAdvanceInterruptibly(open.arrive(), 60, TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      throw new AssertionError("An errand does not end", stuck);
    }
  }
}
