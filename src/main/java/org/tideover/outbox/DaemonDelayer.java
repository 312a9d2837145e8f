package org.tideover.outbox;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A {@link Delayer} with one thread, which does not keep the program alive. */
public final class DaemonDelayer implements Delayer, AutoCloseable {
  private final ScheduledThreadPoolExecutor thread;

  /** Starts its thread with the first task. */
  public DaemonDelayer() {
    this("delayer");
  }

  /** The same with a thread of another name. */
  public DaemonDelayer(String name) {
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().name(name).daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    thread.setRemoveOnCancelPolicy(true);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for it, and tasks do not throw.
  public void after(Duration delay, Runnable task) {
    thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Drops what has not run yet. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
