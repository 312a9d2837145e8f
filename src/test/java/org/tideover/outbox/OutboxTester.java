package org.tideover.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.domain.Priority.STEP;
import static org.tideover.store.Samples.ANNA;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.tester.Patience;

/** An outbox whose time passes when a test says so, and which writes down what became of all. */
abstract class OutboxTester {
  final InMemoryOutboxStore store = new InMemoryOutboxStore();
  final ScriptedSender sender = new ScriptedSender();
  final ManualDelayer delayer = new ManualDelayer();
  final List<PersonId> unreachable = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final AtomicInteger deaf = new AtomicInteger();
  Outbox outbox = outbox(64);

  @AfterEach
  void close() {
    outbox.close();
  }

  Outbox outbox(int underWay) {
    return new Outbox(
        store, Map.of("telegram", sender), new Limits(underWay, 30, 20), delayer, new Listening());
  }

  /** Writes down what it is told. */
  private final class Listening implements Witness {
    @Override
    public void unreachable(PersonId person) {
      unreachable.add(person);
    }

    @Override
    public void delivered(OutgoingMessage message, Duration waited) {
      told.add(message.text() + " delivered " + waited.toMillis());
    }

    @Override
    public void lettingGo(QueuedMessage message) {
      told.add(message.message().text() + " is let go, in the store " + waiting(message));
      if (deaf.getAndDecrement() > 0) {
        throw new IllegalStateException("the store is away");
      }
    }

    @Override
    public void letGo(OutgoingMessage message) {
      told.add(message.text() + " was let go");
    }

    private boolean waiting(QueuedMessage message) {
      return store.waiting().stream().anyMatch(one -> one.id() == message.id());
    }

    @Override
    public void delayed(OutgoingMessage message, int attempts) {
      told.add(message.text() + " delayed " + attempts);
    }

    @Override
    public void lost(OutgoingMessage message, String reason) {
      told.add(message.text() + " lost " + reason);
    }

    @Override
    public void unreadable(int messages) {
      told.add(messages + " unreadable");
    }
  }

  void restart(int underWay) {
    outbox.close();
    outbox = outbox(underWay);
    outbox.start();
  }

  void send(OutgoingMessage... messages) {
    outbox.release(outbox.enqueue(Arrays.asList(messages)));
  }

  void allArrived() {
    assertThat(outbox.awaitIdle(Duration.ofSeconds(60))).as("all arrived").isTrue();
  }

  void allArrivedInTime() {
    Patience.until(() -> {
      delayer.pass(Duration.ofMinutes(1));
      return outbox.awaitIdle(Duration.ofMillis(1));
    });
  }

  static PersonId person(int number) {
    return new PersonId("telegram", "" + number);
  }

  static OutgoingMessage slot(String text, boolean replace) {
    return new OutgoingMessage(
        ANNA,
        STEP,
        "session.step",
        text,
        List.of(),
        List.of(),
        "session",
        replace,
        Optional.empty());
  }

  static OutgoingMessage to(PersonId person, Priority priority, String text) {
    return new OutgoingMessage(
        person, priority, "some.reply", text, List.of(), List.of(), "", false, Optional.empty());
  }
}
