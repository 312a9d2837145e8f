package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.Digest;
import org.tideover.domain.Secret;
import org.tideover.web.WebRequest;
import org.tideover.web.WebResponse;
import org.tideover.web.WebServer;

/**
 * The door at which Telegram brings updates, one a call. It says 200 only after the update is
 * stored; anything else makes Telegram bring it again.
 */
final class WebhookDoor implements WebServer.Handler {
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private final String path;
  private final byte[] secret;
  private final Intake intake;

  WebhookDoor(String path, Secret<String> secret, Intake intake) {
    this.path = path;
    this.secret = digest(secret.reveal());
    this.intake = intake;
  }

  @Override
  public WebResponse answer(WebRequest request) throws IOException, WebRequest.TooLarge {
    // A proxy may hand the call on without the path under which it took it.
    if (!request.path().equals(path) && !request.path().equals("/")) {
      return WebResponse.text(404, "Nothing is here.\n");
    }
    if (!request.method().equals("POST")) {
      return WebResponse.text(405, "Only POST.\n").with("Allow", "POST");
    }
    if (!isTelegram(request)) {
      return WebResponse.text(403, "Only Telegram may bring updates.\n");
    }
    return update(request.body())
        .map(this::taken)
        .orElseGet(() -> WebResponse.text(400, "No update.\n"));
  }

  private WebResponse taken(JsonNode update) {
    try {
      intake.take(List.of(update));
      return WebResponse.text(200, "");
    } catch (IllegalStateException shuttingDown) {
      return WebResponse.text(503, "Stopping; bring it again.\n").with("Retry-After", "1");
    }
  }

  /** Compared in the same time whatever was sent: by digests, of which the length tells nothing. */
  private boolean isTelegram(WebRequest request) {
    return MessageDigest.isEqual(digest(request.header(SECRET).orElse("")), secret);
  }

  private static Optional<JsonNode> update(byte[] body) {
    try {
      return Optional.ofNullable(Answers.JSON.readTree(body))
          .filter(tree -> tree.path("update_id").canConvertToLong());
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static byte[] digest(String text) {
    return Digest.of(text);
  }
}
