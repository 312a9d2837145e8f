package org.tideover.outbox;

import java.time.Duration;
import java.util.Optional;
import org.tideover.domain.OutgoingMessage;

/**
 * A channel's way to people. Calls block until the channel answered; they are made on any thread.
 */
public interface Sender {
  /**
   * Sends a message, or replaces an earlier one.
   *
   * @param earlier the reference of the message to replace; empty sends a new one
   */
  Delivery send(OutgoingMessage message, Optional<String> earlier);

  /** What became of a message. */
  sealed interface Delivery {
    /**
     * It arrived.
     *
     * @param reference the channel's name for it
     */
    record Delivered(String reference) implements Delivery {}

    /** The channel is busy or away: try again after this time, and nothing sooner. */
    record Later(Duration delay) implements Delivery {}

    /** The person cannot be reached any more: they blocked us, or the chat is gone. */
    record Unreachable() implements Delivery {}

    /**
     * The channel will never take this message.
     *
     * @param reason the channel's reason, without any of the message's text
     */
    record Refused(String reason) implements Delivery {}
  }
}
