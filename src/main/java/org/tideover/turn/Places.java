package org.tideover.turn;

import java.util.concurrent.Semaphore;
import org.tideover.domain.Event;

/**
 * How many turns run at the same time. Those that an appointment began fill at most a quarter, so
 * that whoever writes does not wait behind a hundred thousand that came due.
 */
final class Places {
  private final Semaphore all;
  private final Semaphore due;

  Places(int atOnce) {
    all = new Semaphore(atOnce, true);
    due = new Semaphore(Math.max(1, atOnce / 4), true);
  }

  void take(Event event) throws InterruptedException {
    if (!(event instanceof Event.Due)) {
      all.acquire();
      return;
    }
    due.acquire();
    try {
      all.acquire();
    } catch (InterruptedException shutdown) {
      due.release();
      throw shutdown;
    }
  }

  void giveBack(Event event) {
    all.release();
    if (event instanceof Event.Due) {
      due.release();
    }
  }

  /** Lets others run while a turn only waits. */
  void lend() {
    all.release();
  }

  void takeBack() {
    all.acquireUninterruptibly();
  }
}
