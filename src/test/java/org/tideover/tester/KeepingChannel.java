package org.tideover.tester;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;
import org.tideover.outbox.Sender;

/** A channel that keeps what it is given; whoever waits for a message waits on {@link #sent()}. */
final class KeepingChannel implements Sender {
  private final List<OutgoingMessage> sent = new CopyOnWriteArrayList<>();
  private final List<SentFile> files = new CopyOnWriteArrayList<>();
  private final List<String> swept = new CopyOnWriteArrayList<>();
  private final Consumer<OutgoingMessage> arrives;

  /** Tells of each message as it arrives. */
  KeepingChannel(Consumer<OutgoingMessage> arrives) {
    this.arrives = arrives;
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    synchronized (sent) {
      sent.add(message);
      arrives.accept(message);
      sent.notifyAll();
      return new Delivery.Delivered(String.valueOf(sent.size()));
    }
  }

  @Override
  public Delivery send(
      OutgoingMessage message, Optional<String> earlier, Supplier<List<SentFile>> brought) {
    files.addAll(brought.get());
    return send(message, earlier);
  }

  @Override
  public Delivery sweep(PersonId person, List<String> references) {
    swept.addAll(references);
    return new Delivery.Delivered("");
  }

  /** All messages, the latest last. */
  List<OutgoingMessage> sent() {
    return sent;
  }

  /** The files that they brought. */
  List<SentFile> files() {
    return files;
  }

  /** The references of what was deleted. */
  List<String> swept() {
    return swept;
  }
}
