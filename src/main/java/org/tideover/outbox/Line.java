package org.tideover.outbox;

import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;

/**
 * What waits for one person, in order. Guarded by the outbox's lock.
 *
 * <p>A person's messages keep the order of their turns; only words of a crisis go ahead of the
 * rest.
 */
final class Line {
  /** Lanes first, then who has waited longest. Only for lines in which something waits. */
  static final Comparator<Line> ORDER =
      Comparator.<Line, Priority>comparing(line -> line.lane)
          .thenComparing(line -> line.next().id());

  private final PersonId person;
  private final TreeMap<Long, QueuedMessage> waiting = new TreeMap<>();
  private @Nullable QueuedMessage next;
  private Priority lane = Priority.NUDGE;
  private @Nullable QueuedMessage underWay;
  private boolean resting;
  private int faults;

  Line(PersonId person) {
    this.person = person;
  }

  PersonId person() {
    return person;
  }

  /** Adds a message, unless it is here already. */
  void add(QueuedMessage message) {
    waiting.putIfAbsent(message.id(), message);
    lookAgain();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether a message is under way, or the channel wants a pause. */
  boolean isBusy() {
    return underWay != null || resting;
  }

  /** The message whose turn it is: of a crisis, else the oldest. */
  QueuedMessage next() {
    if (next == null) {
      throw new IllegalStateException("Nothing waits");
    }
    return next;
  }

  /**
   * The best priority among all that waits, so that a reply behind a nudge is not held to the pace
   * of nudges.
   */
  Priority lane() {
    return lane;
  }

  /** Sends the next message on its way; it stays here until it is settled. */
  QueuedMessage go() {
    underWay = next();
    return underWay;
  }

  /** The message under way needs no more: it arrived, or never will. */
  void settled(QueuedMessage message) {
    underWay = null;
    faults = 0;
    waiting.remove(message.id());
    lookAgain();
  }

  /** The message under way must go again, after a pause. */
  void failed(QueuedMessage message) {
    underWay = null;
    resting = true;
    waiting.replace(
        message.id(),
        new QueuedMessage(
            message.id(), message.message(), message.queuedAt(), message.attempts() + 1));
    lookAgain();
  }

  void rested() {
    resting = false;
  }

  /** Takes out everything that is not under way. */
  void recall() {
    waiting.values().removeIf(message -> underWay == null || message.id() != underWay.id());
    lookAgain();
  }

  /** Counts a sender's exception; a message that is settled ends the count. */
  int countFault() {
    return ++faults;
  }

  /**
   * Whether a later message will replace what this one would write into the same slot, so that
   * nobody would miss it: a countdown that an outage has overtaken.
   */
  boolean isOvertaken(QueuedMessage message) {
    OutgoingMessage older = message.message();
    if (!older.replace() || older.slot().isEmpty()) {
      return false;
    }
    return waiting.tailMap(message.id(), false).values().stream()
        .map(QueuedMessage::message)
        .filter(later -> later.slot().equals(older.slot()))
        .findFirst()
        .filter(OutgoingMessage::replace)
        .isPresent();
  }

  private void lookAgain() {
    next = waiting.isEmpty() ? null : waiting.firstEntry().getValue();
    lane = Priority.NUDGE;
    for (QueuedMessage message : waiting.values()) {
      Priority priority = message.message().priority();
      if (priority.compareTo(lane) < 0) {
        lane = priority;
        next = priority == Priority.CRISIS ? message : next;
      }
    }
  }
}
