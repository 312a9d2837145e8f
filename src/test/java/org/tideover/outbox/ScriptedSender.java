package org.tideover.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tideover.domain.OutgoingMessage;

/** A {@link Sender} that writes down what it sent, and fails or waits as a test says. */
final class ScriptedSender implements Sender {
  private final List<String> sent = new ArrayList<>();
  private final Map<String, List<Supplier<Delivery>>> scripts = new HashMap<>();
  private final Map<String, CountDownLatch> gates = new HashMap<>();
  private final Map<String, CountDownLatch> begun = new HashMap<>();

  /** What the next attempts at a text end in; after them it arrives. */
  @SafeVarargs
  final void on(String text, Supplier<Delivery>... outcomes) {
    on(text, List.of(outcomes));
  }

  /** The same for many attempts. */
  synchronized void on(String text, List<Supplier<Delivery>> outcomes) {
    scripts.put(text, new ArrayList<>(outcomes));
  }

  /** Keeps the sending of a text under way until it is let go. */
  synchronized void hold(String text) {
    gates.put(text, new CountDownLatch(1));
    begun.put(text, new CountDownLatch(1));
  }

  void letGo(String text) {
    gate(gates, text).countDown();
  }

  void awaitBegun(String text) throws InterruptedException {
    if (!gate(begun, text).await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("It was never begun to be sent");
    }
  }

  /** What arrived, in order: {@code text}, or {@code text>reference} for a replacement. */
  synchronized List<String> sent() {
    return List.copyOf(sent);
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    waitAtGate(message.text());
    synchronized (this) {
      List<Supplier<Delivery>> script = scripts.getOrDefault(message.text(), List.of());
      Delivery outcome =
          script.isEmpty()
              ? new Delivery.Delivered("ref-" + message.text())
              : script.removeFirst().get();
      if (outcome instanceof Delivery.Delivered) {
        sent.add(message.text() + earlier.map(reference -> ">" + reference).orElse(""));
      }
      return outcome;
    }
  }

  static Supplier<Delivery> later(int seconds) {
    return () -> new Delivery.Later(Duration.ofSeconds(seconds));
  }

  static Supplier<Delivery> mistake() {
    return () -> {
      throw new IllegalStateException("a mistake of the program");
    };
  }

  private void waitAtGate(String text) {
    try {
      if (has(text)) {
        gate(begun, text).countDown();
        gate(gates, text).await();
      }
    } catch (InterruptedException wanted) {
      throw new IllegalStateException(wanted);
    }
  }

  private synchronized boolean has(String text) {
    return gates.containsKey(text);
  }

  private synchronized CountDownLatch gate(Map<String, CountDownLatch> all, String text) {
    return java.util.Objects.requireNonNull(all.get(text));
  }
}
