package org.tideover.operator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Secret;
import org.tideover.outbox.Sender;

/**
 * The way to people on call behind an address: a POST of {@code {"text": "…", "id": "…", "taken":
 * false}} for a notice, and once more with {@code true} when somebody took it. It arrived where the
 * answer is a 2xx; else it is tried again as the outbox does.
 */
public final class Pager implements Sender {
  /** Whoever is there, as the one to whom messages are queued. */
  public static final PersonId PERSON = new PersonId("pager", "address");

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final WebhookBell address;

  /**
   * A pager at an address, which may hold a secret of its own.
   *
   * @param key what signs; empty for no signature
   */
  public Pager(Secret<URI> address, Optional<Secret<String>> key) {
    this.address = new WebhookBell(address, key);
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    String id = message.notice();
    boolean arrived =
        address.takes(
            JsonNodeFactory.instance
                .objectNode()
                .put("text", message.text())
                .put("id", id)
                .put("taken", message.replace()));
    return arrived ? new Delivery.Delivered(id) : new Delivery.Later(AGAIN);
  }
}
