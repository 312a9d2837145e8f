package org.tideover.channel.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.turn.Mailbox;

/** A mailbox in memory that recognises repeats, and can be held shut. */
final class MemoryMailbox implements Mailbox {
  private final List<Incoming> stored = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Integer> batches = new ArrayList<>();
  private volatile CountDownLatch door = new CountDownLatch(0);
  private final CountDownLatch knocked = new CountDownLatch(1);
  private int bugs;
  private int errors;

  @Override
  public List<Incoming> accept(List<Incoming> events) {
    knocked.countDown();
    boolean interrupted = false;
    while (true) {
      try {
        door.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return store(events);
  }

  private synchronized List<Incoming> store(List<Incoming> events) {
    if (bugs > 0) {
      bugs--;
      throw new IllegalStateException("a bug with private words in it");
    }
    if (errors > 0) {
      errors--;
      throw new StackOverflowError();
    }
    List<Incoming> fresh = events.stream().filter(event -> known.add(event.externalId())).toList();
    stored.addAll(fresh);
    batches.add(events.size());
    notifyAll();
    return fresh;
  }

  @Override
  public synchronized void meanwhile(List<Incoming> waiting) {
    waiting.forEach(event -> seen.add(event.externalId()));
    notifyAll();
  }

  /** Waits until so many events were seen that it had not taken in. */
  synchronized void awaitsSeen(int events) {
    awaits(unused -> seen.size() >= events);
  }

  /** From now on nothing can be stored, until {@link #opens}. */
  void shuts() {
    door = new CountDownLatch(1);
  }

  void opens() {
    door.countDown();
  }

  /** The next so many batches fail, which they never should. */
  synchronized void throwsNext(int times) {
    bugs = times;
  }

  /** The next so many batches meet an error of the machine. */
  synchronized void breaksNext(int times) {
    errors = times;
  }

  void awaitsKnock() throws InterruptedException {
    knocked.await();
  }

  synchronized List<Incoming> stored() {
    return List.copyOf(stored);
  }

  synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }

  List<String> words() {
    return stored().stream()
        .map(Incoming::event)
        .filter(Event.Said.class::isInstance)
        .map(event -> ((Event.Said) event).text().reveal())
        .toList();
  }

  void awaitsWords(String words) {
    awaits(unused -> words().contains(words));
  }

  synchronized void awaits(Predicate<List<Incoming>> condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    try {
      while (!condition.test(stored())) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("Only " + stored().size() + " events were stored in time");
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
