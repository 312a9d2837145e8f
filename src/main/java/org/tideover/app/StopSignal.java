package org.tideover.app;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wait for Ctrl-C or a stop signal, and for the program to close in its own order after it.
 *
 * <p>The machine waits for {@link #close}, not for the main thread's end: once it is stopping, that
 * thread waits for the machine itself.
 */
final class StopSignal implements AutoCloseable {
  /** Longer than every part needs to close. */
  private static final long PATIENCE_SECONDS = 6;

  private final CountDownLatch signalled = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final PrintStream tell;

  private StopSignal(PrintStream tell) {
    this.tell = tell;
  }

  /** Listens from now on; opened before everything that must be closed, and closed after it. */
  static StopSignal listen(PrintStream tell) {
    StopSignal signal = new StopSignal(tell);
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop"));
    return signal;
  }

  /** Waits for the signal. */
  void await() throws InterruptedException {
    signalled.await();
  }

  private void stop() {
    if (closed.getCount() == 0) {
      return;
    }
    tell.println("Stopping ...");
    signalled.countDown();
    try {
      var unused = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException forced) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is closed. */
  @Override
  public void close() {
    closed.countDown();
  }
}
