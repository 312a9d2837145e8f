package org.tideover.outbox;

import java.time.Duration;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;

/** Is told what becomes of messages. Called on any thread; what it throws is noted and dropped. */
@FunctionalInterface
public interface Witness {
  /** Nothing can reach this person any more; what waited for them was dropped. */
  void unreachable(PersonId person);

  /**
   * A message arrived.
   *
   * @param waited real time since it was released, or since this run began
   */
  default void delivered(OutgoingMessage message, Duration waited) {}

  /**
   * A message is let go on its way. It is told before the message leaves the store, and again if
   * the program ends in between, or if this throws: so it is heard of at least once.
   */
  default void lettingGo(QueuedMessage message) {}

  /** A message was let go, and has left the store. */
  default void letGo(OutgoingMessage message) {}

  /**
   * An attempt failed and another will follow.
   *
   * @param attempts how many failed by now
   */
  default void delayed(OutgoingMessage message, int attempts) {}

  /**
   * A message will never arrive.
   *
   * @param reason in a word or two, without any of its text
   */
  default void lost(OutgoingMessage message, String reason) {}

  /** So many stored messages will never arrive, because nobody can read what they were. */
  default void unreadable(int messages) {}
}
