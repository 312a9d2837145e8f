package org.tideover.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final List<Waiting> waiting = new ArrayList<>(1);
  private @Nullable Waiting next;
  private Priority lane = Priority.NUDGE;
  private @Nullable Waiting underWay;
  private int rests;

  Line(PersonId person) {
    this.person = person;
  }

  PersonId person() {
    return person;
  }

  /** Adds a message, unless it is here already. */
  void add(Waiting message) {
    int at = placeOf(message.id());
    if (at == waiting.size() || waiting.get(at).id() != message.id()) {
      waiting.add(at, message);
      lookAgain();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether a message is under way, or it is too early for the next one. */
  boolean isBusy() {
    return underWay != null || (rests > 0 && (next == null || !next.isUrgent()));
  }

  /** The message whose turn it is: of a crisis, else the oldest. */
  Waiting next() {
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
  void go() {
    underWay = next();
  }

  /** The message under way needs no more: it arrived, or never will. */
  void settled(Waiting message) {
    underWay = null;
    waiting.removeIf(one -> one.id() == message.id());
    lookAgain();
  }

  /** The message under way must go again, after a rest. */
  void failed(Waiting message) {
    underWay = null;
    rests++;
    waiting.replaceAll(one -> one.id() == message.id() ? one.failedAgain() : one);
    lookAgain();
  }

  /** Nothing but words of a crisis goes before {@link #rested}. */
  void rest() {
    rests++;
  }

  void rested() {
    rests--;
  }

  boolean isUnderWay() {
    return underWay != null;
  }

  /** Takes out everything that is not under way. */
  void recall() {
    waiting.removeIf(message -> underWay == null || message.id() != underWay.id());
    lookAgain();
  }

  /**
   * Whether a later message will replace what this one would write into the same slot, so that
   * nobody would miss it: a countdown that an outage has overtaken.
   */
  boolean isOvertaken(Waiting older) {
    if (!older.replaces() || older.slot().isEmpty()) {
      return false;
    }
    return waiting.stream()
        .filter(later -> later.id() > older.id() && later.slot().equals(older.slot()))
        .findFirst()
        .filter(Waiting::replaces)
        .isPresent();
  }

  /** Where the id stands, or would stand; nearly always at the end. */
  private int placeOf(long id) {
    int at = waiting.size();
    while (at > 0 && waiting.get(at - 1).id() >= id) {
      at--;
    }
    return at;
  }

  private void lookAgain() {
    next = waiting.isEmpty() ? null : waiting.getFirst();
    lane = Priority.NUDGE;
    for (Waiting message : waiting) {
      if (message.priority().compareTo(lane) < 0) {
        lane = message.priority();
        next = lane == Priority.CRISIS ? message : next;
      }
    }
  }
}
