package org.tideover.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.domain.Extra;
import org.tideover.domain.OutgoingMessage;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.outbox.Sender.Delivery.Delivered;
import org.tideover.outbox.Sender.Delivery.Refused;

/** Hands a message to its channel, with what it brings or does besides. */
final class Handover {
  private final OutboxStore store;
  private final Map<String, Sender> senders;
  private final Gallery gallery;

  Handover(OutboxStore store, Map<String, Sender> senders, Gallery gallery) {
    this.store = store;
    this.senders = Map.copyOf(senders);
    this.gallery = gallery;
  }

  Delivery deliver(OutgoingMessage message) {
    Sender sender = senders.get(message.person().channel());
    if (sender == null) {
      return new Refused("no-such-channel");
    }
    Optional<String> earlier = standing(message);
    return message
        .extra()
        .map(extra -> deliverWith(extra, sender, message, earlier))
        .orElseGet(() -> sender.send(message, earlier));
  }

  private Delivery deliverWith(
      Extra extra, Sender sender, OutgoingMessage message, Optional<String> earlier) {
    if (extra instanceof Extra.Sweep) {
      List<String> recent = store.recent(message.person());
      Delivery swept = sender.sweep(message.person(), recent);
      if (!(swept instanceof Delivered)) {
        return swept;
      }
      store.swept(message.person(), recent);
      return sender.send(message, earlier);
    }
    if (extra instanceof Extra.Moving(String figure)) {
      return gallery
          .picture(figure)
          .map(picture -> sender.send(message, earlier, picture))
          .orElseGet(() -> sender.send(message, earlier));
    }
    return sender.send(message, earlier, () -> gallery.files(message.person(), extra));
  }

  /**
   * Where it is not known for now, the message comes as a new one: that it comes is what counts.
   */
  private Optional<String> standing(OutgoingMessage message) {
    try {
      return message.replace()
          ? store.reference(message.person(), message.slot())
          : Optional.empty();
    } catch (RuntimeException storeIsAway) {
      return Optional.empty();
    }
  }
}
