package org.tideover.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;

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

  /**
   * Sends a message and its files, or takes the place of an earlier one. A channel that shows no
   * files sends the words alone.
   *
   * @param files makes them; asked only if they are needed
   */
  default Delivery send(
      OutgoingMessage message, Optional<String> earlier, Supplier<List<SentFile>> files) {
    return send(message, earlier);
  }

  /**
   * Sends a message under a moving picture, or takes the place of an earlier one, whose picture
   * stays. A channel that shows no pictures sends the words alone.
   */
  default Delivery send(OutgoingMessage message, Optional<String> earlier, Picture picture) {
    return send(message, earlier);
  }

  /** Whether people see pictures here, so that it is worth painting them. */
  default boolean showsPictures() {
    return false;
  }

  /**
   * Deletes messages of a chat, those of the person among them, as far as the channel lets us.
   *
   * @param references the channel's names for them
   */
  default Delivery sweep(PersonId person, List<String> references) {
    return new Delivery.Delivered("");
  }

  /** What became of a message. */
  sealed interface Delivery {
    /**
     * It arrived.
     *
     * @param reference the channel's name for it
     * @param before the names of what arrived before it, such as files that came with it
     */
    record Delivered(String reference, List<String> before) implements Delivery {
      /** Keeps its own copy. */
      public Delivered {
        before = List.copyOf(before);
      }

      /** It arrived alone. */
      public Delivered(String reference) {
        this(reference, List.of());
      }
    }

    /** It would come at the wrong time by now: it is not sent, and never will be. */
    record LetGo() implements Delivery {}

    /** The channel is busy or away: try again after this time, and nothing sooner. */
    record Later(Duration delay) implements Delivery {}

    /** We sent too fast: try again after this time, and be slower with everything. */
    record TooFast(Duration delay) implements Delivery {}

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
