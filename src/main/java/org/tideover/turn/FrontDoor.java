package org.tideover.turn;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
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

  @Override
  public List<Incoming> accept(List<Incoming> events) {
    Duration delay = Duration.ofMillis(50);
    while (true) {
      try {
        return taken(inbox.store(events));
      } catch (RuntimeException away) {
        LOG.error(
            "Cannot store {} events; they stay unconfirmed and are tried again: {}",
            events.size(),
            away.getClass().getSimpleName());
        events.forEach(lifeline::throwTo);
        delay = longer(delay);
      }
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
