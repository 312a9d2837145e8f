package org.tideover.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.outbox.Sender.Delivery.Delivered;
import org.tideover.outbox.Sender.Delivery.Later;
import org.tideover.outbox.Sender.Delivery.LetGo;
import org.tideover.outbox.Sender.Delivery.Refused;
import org.tideover.outbox.Sender.Delivery.TooFast;
import org.tideover.outbox.Sender.Delivery.Unreachable;

/**
 * Carries messages to their channel, each on a thread of its own; writes down what became of them,
 * however long the store is away, and tells the witness.
 *
 * <p>A sender's exception is a mistake of the program. It is answered with growing pauses, and in
 * the end the message is given up, so that it does not hold up what comes after it.
 */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final int FAULTS_BEFORE_GIVING_UP = 10;
  private static final Duration LAST_WORDS = Duration.ofMillis(1500);

  /** For what became of those whose sending was broken off, before the store closes. */
  private static final Duration LAST_NOTES = Duration.ofMillis(400);

  private static final Delivery NOTHING_TO_DO = new Delivered("");

  private final OutboxStore store;
  private final Handover handover;
  private final Delayer delayer;
  private final Witness witness;
  private final BiConsumer<Flight, Delivery> landed;
  private final Map<PersonId, Integer> faults = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 0).factory());

  /**
   * Joins the parts.
   *
   * @param landed is told of every flight's end, after it is written down
   */
  Courier(
      OutboxStore store,
      Handover handover,
      Delayer delayer,
      Witness witness,
      BiConsumer<Flight, Delivery> landed) {
    this.store = store;
    this.handover = handover;
    this.delayer = delayer;
    this.witness = witness;
    this.landed = landed;
  }

  /** Tells that so many stored messages cannot be read; returns at once. */
  void unreadable(int messages) {
    inBackground(() -> witness.unreadable(messages));
  }

  /** Sends a message on its way; returns at once. */
  void send(Flight flight) {
    inBackground(() -> carry(flight));
  }

  /** Stops within two seconds. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        var unused = threads.awaitTermination(LAST_NOTES.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException wantedElsewhere) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void carry(Flight flight) {
    Optional<QueuedMessage> message;
    try {
      message = fetch(flight.place());
    } catch (RuntimeException | Error storeIsAway) {
      landed.accept(flight, new Later(pause(0)));
      return;
    }
    message.ifPresentOrElse(
        found -> settle(flight, found, deliver(flight, found), 0),
        () -> landed.accept(flight, NOTHING_TO_DO));
  }

  /** The message with its words; empty if its person was forgotten meanwhile. */
  private Optional<QueuedMessage> fetch(Waiting place) {
    return place.inMemory() != null ? Optional.of(place.inMemory()) : store.find(place.id());
  }

  private Delivery deliver(Flight flight, QueuedMessage message) {
    try {
      return flight.overtaken() ? NOTHING_TO_DO : handover.deliver(message.message());
    } catch (RuntimeException | Error mistake) {
      return afterMistake(message.message(), mistake);
    }
  }

  private void settle(Flight flight, QueuedMessage message, Delivery delivery, int tries) {
    try {
      write(message, delivery);
    } catch (RuntimeException | Error storeIsAway) {
      LOG.warn(
          "What became of a message could not be stored ({}); trying again.",
          storeIsAway.getClass().getName());
      delayer.after(
          pause(tries), () -> inBackground(() -> settle(flight, message, delivery, tries + 1)));
      return;
    }
    landed.accept(flight, delivery);
    if (!flight.overtaken()) {
      told(flight.place(), message.message(), delivery);
    }
  }

  private void write(QueuedMessage message, Delivery delivery) {
    switch (delivery) {
      case Delivered arrived -> {
        if (!arrived.before().isEmpty()) {
          store.shown(message.message().person(), arrived.before());
        }
        store.delivered(message, Optional.of(arrived.reference()).filter(name -> !name.isEmpty()));
      }
      case LetGo() -> {
        witness.lettingGo(message);
        store.delivered(message, Optional.empty());
      }
      case Later ignored -> count(message);
      case TooFast ignored -> count(message);
      case Unreachable() -> store.drop(message.message().person());
      case Refused(String reason) -> {
        LOG.warn("A message ({}) was refused for good: {}", message.message().key(), reason);
        store.givenUp(message, reason);
      }
    }
  }

  /** How often a message failed is a hint for the next start; the next attempt does not wait. */
  private void count(QueuedMessage message) {
    try {
      store.failed(message);
    } catch (RuntimeException | Error storeIsAway) {
      LOG.warn(
          "That a message failed could not be stored ({}); it is tried again all the same.",
          storeIsAway.getClass().getName());
    }
  }

  /** Tells who watches; a watcher's fault holds nothing up. */
  private void told(Waiting place, OutgoingMessage message, Delivery delivery) {
    try {
      tell(place, message, delivery);
    } catch (RuntimeException fault) {
      LOG.warn("What became of a message was not noted ({}).", fault.getClass().getName());
    }
  }

  private void tell(Waiting place, OutgoingMessage message, Delivery delivery) {
    switch (delivery) {
      case Delivered ignored -> {
        faults.remove(message.person());
        witness.delivered(message, Duration.ofNanos(delayer.nanos() - place.since()));
      }
      case LetGo() -> {
        faults.remove(message.person());
        witness.letGo(message);
      }
      case Later ignored -> witness.delayed(message, place.attempts() + 1);
      case TooFast ignored -> witness.delayed(message, place.attempts() + 1);
      case Unreachable() -> {
        witness.lost(message, "unreachable");
        witness.unreachable(message.person());
      }
      case Refused(String reason) -> {
        faults.remove(message.person());
        witness.lost(message, reason);
      }
    }
  }

  private Delivery afterMistake(OutgoingMessage message, Throwable mistake) {
    int count = faults.merge(message.person(), 1, Integer::sum);
    LOG.warn(
        "Sending a message ({}) failed unexpectedly ({}), {} times now.",
        message.key(),
        mistake.getClass().getName(),
        count);
    return count < FAULTS_BEFORE_GIVING_UP
        ? new Later(pause(count - 1))
        : new Refused("failed-too-often");
  }

  private void inBackground(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException closing) {
      LOG.debug("A message waits for the next start.");
    }
  }

  /** 1, 2, 4 … 60 seconds. */
  private static Duration pause(int tries) {
    Duration pause = Duration.ofSeconds(1L << Math.min(tries, 6));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
