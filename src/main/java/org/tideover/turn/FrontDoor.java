package org.tideover.turn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Incoming;

/** The mailbox: stores events, hands them to the workers, and bridges the time without a store. */
public final class FrontDoor implements Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Inbox inbox;
  private final Consumer<List<InboxItem>> workers;
  private final Lifeline lifeline;
  private final Pause pause;
  private final AtomicBoolean away = new AtomicBoolean();

  /**
   * Joins what it needs.
   *
   * @param workers take over what is stored
   */
  public FrontDoor(Inbox inbox, Consumer<List<InboxItem>> workers, Lifeline lifeline, Pause pause) {
    this.inbox = inbox;
    this.workers = workers;
    this.lifeline = lifeline;
    this.pause = pause;
  }

  /**
   * The turns begin before the events are on disk: a reply need not wait for that. If the power
   * fails just then, nobody was told that we have them, so they come again.
   */
  @Override
  public List<Incoming> accept(List<Incoming> events) {
    List<Incoming> fresh = tried(() -> taken(inbox.store(events)), events);
    return tried(
        () -> {
          inbox.secure();
          return fresh;
        },
        List.of());
  }

  private List<Incoming> tried(Supplier<List<Incoming>> attempt, List<Incoming> waiting) {
    Duration delay = Duration.ofMillis(50);
    while (true) {
      try {
        List<Incoming> fresh = attempt.get();
        back();
        return fresh;
      } catch (RuntimeException fault) {
        away(fault);
        waiting.forEach(lifeline::throwTo);
        delay = longer(delay);
      }
    }
  }

  @Override
  public void meanwhile(List<Incoming> waiting) {
    if (isAway()) {
      waiting.forEach(lifeline::throwTo);
    }
  }

  /** This door, for those who come by a way that leads here through gates. */
  public Mailbox behind(Mailbox way) {
    return new Mailbox() {
      @Override
      public List<Incoming> accept(List<Incoming> events) {
        return way.accept(events);
      }

      @Override
      public void meanwhile(List<Incoming> waiting) {
        FrontDoor.this.meanwhile(waiting);
      }
    };
  }

  /** Whether the last events could not be stored, and wait. */
  public boolean isAway() {
    return away.get();
  }

  private void back() {
    if (away.getAndSet(false)) {
      LOG.info("Events can be stored again.");
    }
  }

  /** Said once: it is tried many times a minute. A passing fault's message says what to do. */
  private void away(RuntimeException fault) {
    if (!away.getAndSet(true)) {
      LOG.error(
          "Events cannot be stored; they stay unconfirmed and are tried again. Words of crisis are"
              + " answered meanwhile. {}",
          fault instanceof PassingFault ? fault.getMessage() : fault.getClass().getName());
    }
  }

  private List<Incoming> taken(List<InboxItem> items) {
    workers.accept(items);
    return items.stream().map(InboxItem::incoming).toList();
  }

  private Duration longer(Duration delay) {
    try {
      pause.take(delay);
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Shutting down before the events were stored", shutdown);
    }
    Duration twice = delay.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
