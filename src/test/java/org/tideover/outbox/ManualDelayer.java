package org.tideover.outbox;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A {@link Delayer} whose time passes when a test says so. */
public final class ManualDelayer implements Delayer {
  private record Task(Duration due, long number, Runnable work) {}

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
  private Duration now = Duration.ZERO;
  private long numbers;

  @Override
  public synchronized void after(Duration delay, Runnable work) {
    tasks.add(new Task(now.plus(delay), numbers++, work));
  }

  @Override
  public long nanos() {
    return at().toNanos();
  }

  /** Lets time pass and runs what comes due, in order. */
  public void pass(Duration time) {
    Duration until = at().plus(time);
    for (Runnable work = next(until); work != null; work = next(until)) {
      work.run();
    }
    synchronized (this) {
      now = until;
    }
  }

  /** Whether anything waits for its time. */
  public synchronized boolean isWaiting() {
    return !tasks.isEmpty();
  }

  private synchronized Duration at() {
    return now;
  }

  private synchronized @org.jspecify.annotations.Nullable Runnable next(Duration until) {
    if (tasks.isEmpty() || tasks.peek().due.compareTo(until) > 0) {
      return null;
    }
    Task task = tasks.remove();
    now = task.due;
    return task.work;
  }
}
