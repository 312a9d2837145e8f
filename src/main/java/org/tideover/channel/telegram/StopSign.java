package org.tideover.channel.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a loop to end, and wakes it when it rests. */
final class StopSign {
  private final CountDownLatch raised = new CountDownLatch(1);

  void raise() {
    raised.countDown();
  }

  boolean isRaised() {
    return raised.getCount() == 0;
  }

  /** Rests for a while, or until the sign is raised; an interruption raises it. */
  void rest(Duration time) {
    try {
      var unused = raised.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      raise();
    }
  }
}
