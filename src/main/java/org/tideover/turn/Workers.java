package org.tideover.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Fault;
import org.tideover.domain.Heard;
import org.tideover.domain.Peers;
import org.tideover.domain.PersonId;

/**
 * Runs turns: one after the other for each person, side by side across people, each person on a
 * virtual thread of their own.
 */
public final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** After this many failures an event is set aside, so that it holds nobody up. */
  private static final int ATTEMPTS = 5;

  /** The machine may get well within some minutes; its faults are no event's. */
  private static final int ATTEMPTS_OF_THE_MACHINE = 30;

  /** Somebody may call for help behind an event that is tried again. */
  private static final long LONGEST_PAUSE = 10_000;

  private final Supplier<TurnHandler> turns;
  private final Inbox inbox;
  private final Lifeline lifeline;
  private final Pause pause;
  private final Peers peers;
  private final Places places;
  private final Map<PersonId, Lane> lanes = new HashMap<>();
  private boolean closed;

  /**
   * Runs turns of everybody.
   *
   * @param turns the handler of the moment; a turn keeps to one, through all its attempts
   * @param atOnce how many turns run at the same time; more than the cores can carry only waits
   */
  public Workers(
      Supplier<TurnHandler> turns, Inbox inbox, Lifeline lifeline, Pause pause, int atOnce) {
    this(turns, inbox, lifeline, pause, Peers.none(), atOnce);
  }

  /**
   * Runs turns of those whom this process serves.
   *
   * @param turns the handler of the moment; a turn keeps to one, through all its attempts
   * @param peers knows who they are
   * @param atOnce how many turns run at the same time; more than the cores can carry only waits
   */
  public Workers(
      Supplier<TurnHandler> turns,
      Inbox inbox,
      Lifeline lifeline,
      Pause pause,
      Peers peers,
      int atOnce) {
    this.peers = peers;
    this.turns = turns;
    this.inbox = inbox;
    this.lifeline = lifeline;
    this.pause = pause;
    this.places = new Places(atOnce);
  }

  /** Takes up what was left over when the program stopped; before any channel is opened. */
  public void resume() {
    resume(inbox.waiting());
  }

  /** Takes up what was stored before, or by another process; whatever is here already is left. */
  public void resume(List<InboxItem> items) {
    take(items.stream().filter(item -> peers.serves(item.incoming().person())).toList());
  }

  /**
   * Hands events over that were stored just now, in the order of their arrival. Those that are not
   * direct come back by {@link #resume(List)}.
   */
  public void submit(List<InboxItem> items) {
    take(items.stream().filter(InboxItem::direct).toList());
  }

  private synchronized void take(List<InboxItem> items) {
    for (InboxItem item : items) {
      PersonId person = item.incoming().person();
      Lane lane = lanes.get(person);
      if (lane != null) {
        lane.add(item);
      } else if (!closed) {
        Lane fresh = new Lane(item);
        lanes.put(person, fresh);
        Thread.ofVirtual().name("turn").start(() -> drain(person, fresh));
      }
    }
  }

  /** Whatever ends it, the lane is gone afterwards: what comes next begins a fresh one. */
  private void drain(PersonId person, Lane lane) {
    try {
      for (InboxItem item = peek(lane); item != null; item = finished(person, lane)) {
        persist(item, lane);
      }
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    } finally {
      abandon(person, lane);
    }
  }

  /** Runs a turn until it is kept, or set aside after too many failures. */
  private void persist(InboxItem item, Lane lane) throws InterruptedException {
    Attempts attempts = new Attempts(item, lane, turns.get());
    for (int attempt = 1; peers.serves(item.incoming().person()); attempt++) {
      if (attempts.ends()) {
        return;
      }
      pause.take(Duration.ofMillis(Math.min(LONGEST_PAUSE, 100L << Math.min(attempt, 9))));
    }
  }

  /** The attempts at one turn, all by the same handler, and on what was understood once. */
  private final class Attempts {
    private final InboxItem item;
    private final Lane lane;
    private final TurnHandler turn;
    private Optional<Advice> advice = Optional.empty();

    /** How often it failed by itself; faults that pass are nobody's, however many they were. */
    private int failures;

    Attempts(InboxItem item, Lane lane, TurnHandler turn) {
      this.item = item;
      this.lane = lane;
      this.turn = turn;
      this.failures = item.attempts();
    }

    /** Tries once, and says whether nothing is left to try. */
    boolean ends() throws InterruptedException {
      Optional<Throwable> fault = fault();
      return fault.isEmpty() || endsWith(fault.get());
    }

    /** What an attempt failed with. It has a place for as long as it runs, and no longer. */
    private Optional<Throwable> fault() throws InterruptedException {
      places.take(item.incoming().event());
      try {
        if (advice.isEmpty()) {
          advice = Optional.of(advice(turn, item, lane));
        }
        submit(turn.take(item, advice.get()));
        return Optional.empty();
      } catch (RuntimeException | Error fault) {
        return Optional.of(fault);
      } finally {
        places.giveBack(item.incoming().event());
      }
    }

    /** A passing fault may last: whoever calls for help behind this event is heard meanwhile. */
    private boolean endsWith(Throwable fault) {
      boolean passes = isPassing(fault);
      failures += passes ? 0 : 1;
      LOG.error("A turn failed (failures of its own: {}): {}", failures, Fault.told(fault));
      turn.watch().failed(fault);
      if (passes) {
        all(lane).forEach(waiting -> lifeline.throwTo(waiting.incoming()));
        return false;
      }
      lifeline.throwTo(item.incoming());
      boolean isSetAside = isSetAside(item, failures, fault);
      if (isSetAside) {
        turn.watch().setAside();
      }
      return isSetAside;
    }
  }

  /**
   * What is known of the event's words. A language model is waited for without a place among the
   * running turns, and no longer once the person says something else: a slow one holds nobody up.
   */
  private Advice advice(TurnHandler turn, InboxItem item, Lane lane) throws InterruptedException {
    Heard heard = turn.hear(item.incoming());
    CompletableFuture<Advice> asked = turn.consult(item.incoming(), heard);
    if (!asked.isDone()) {
      places.lend();
      try {
        CompletableFuture.anyOf(asked, behind(lane)).get();
      } catch (ExecutionException neverThrown) {
        throw new IllegalStateException("Advice failed instead of being empty", neverThrown);
      } finally {
        places.takeBack();
      }
    }
    return asked.getNow(Advice.only(heard));
  }

  private synchronized CompletableFuture<Void> behind(Lane lane) {
    return lane.behind();
  }

  private static boolean isPassing(Throwable fault) {
    return fault instanceof PassingFault passing && passing.isPassing();
  }

  /** Words may be so deep that a stack ends; nothing else of the machine is theirs. */
  private static boolean isOfTheMachine(Throwable fault) {
    return fault instanceof VirtualMachineError && !(fault instanceof StackOverflowError);
  }

  /** Counts the failure, and sets the event aside once it failed too often. */
  private boolean isSetAside(InboxItem item, int failures, Throwable fault) {
    if (failures < (isOfTheMachine(fault) ? ATTEMPTS_OF_THE_MACHINE : ATTEMPTS)) {
      var unused = noted(() -> inbox.failed(item));
      return false;
    }
    boolean parked = noted(() -> inbox.park(item, Fault.told(fault)));
    if (parked) {
      LOG.error("Set an event aside after {} failures; see the table inbox_parked", failures);
    }
    return parked;
  }

  /** Whether it could be written down; the store itself may be away. */
  private static boolean noted(Runnable writing) {
    try {
      writing.run();
      return true;
    } catch (RuntimeException | Error away) {
      return false;
    }
  }

  private synchronized @Nullable InboxItem peek(Lane lane) {
    return lane.first();
  }

  private synchronized List<InboxItem> all(Lane lane) {
    return lane.all();
  }

  private synchronized @Nullable InboxItem finished(PersonId person, Lane lane) {
    lane.advance();
    InboxItem next = closed || !peers.serves(person) ? null : lane.first();
    if (next == null) {
      lanes.remove(person);
      notifyAll();
    }
    return next;
  }

  private synchronized void abandon(PersonId person, Lane lane) {
    if (lanes.remove(person, lane)) {
      notifyAll();
    }
  }

  /** Since when the oldest event waits whose turn is not over; empty where none waits. */
  public synchronized Optional<Instant> oldest() {
    return lanes.values().stream()
        .map(Lane::first)
        .filter(Objects::nonNull)
        .map(item -> item.incoming().at())
        .min(Comparator.naturalOrder());
  }

  /** Whether no turn is open. */
  public synchronized boolean isIdle() {
    return lanes.isEmpty();
  }

  /** Whether a turn is open of one of these people. */
  public synchronized boolean isBusyWith(Predicate<PersonId> whose) {
    return lanes.keySet().stream().anyMatch(whose);
  }

  /** Waits until fewer people than this have a turn open or waiting. */
  public synchronized void awaitRoom(int people) throws InterruptedException {
    while (lanes.size() >= people && !closed) {
      wait();
    }
  }

  /** Waits until no turn is open, or the time is up. */
  public synchronized boolean awaitIdle(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!lanes.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Takes no more turns; those that run are finished, the others wait in the inbox. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
    lanes.values().forEach(Lane::hurry);
  }
}
