package org.tideover.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;

/** The durable part of the outbox. Every method joins a transaction that is open on its thread. */
public interface OutboxStore {
  /** Queues messages in their order. */
  List<QueuedMessage> add(List<OutgoingMessage> messages);

  /**
   * Hands over all messages that wait, oldest first and one at a time; read at start.
   *
   * @return how many cannot be read by this version, and were given up
   */
  int forEachWaiting(Consumer<QueuedMessage> each);

  /** A message that waits; empty if it was dropped meanwhile. */
  Optional<QueuedMessage> find(long id);

  /**
   * Takes a sent message out, and remembers which message now stands in its slot.
   *
   * @param reference the channel's name for the sent message; empty keeps the slot as it was
   */
  void delivered(QueuedMessage message, Optional<String> reference);

  /** Keeps a message for another attempt. */
  void failed(QueuedMessage message);

  /** Takes a message out that can never be delivered, and says why in one word. */
  void givenUp(QueuedMessage message, String reason);

  /** Takes out everything that waits for a person whom nothing can reach. */
  void drop(PersonId person);

  /** Notes the channel's references of messages that a chat shows, kept for 48 hours. */
  void shown(PersonId person, List<String> references);

  /** The references of everything that a chat showed in the last 48 hours, oldest first. */
  List<String> recent(PersonId person);

  /** Forgets these references: their messages are gone. */
  void swept(PersonId person, List<String> references);

  /** The channel's reference of the message that stands in a slot, if one was delivered. */
  Optional<String> reference(PersonId person, String slot);
}
