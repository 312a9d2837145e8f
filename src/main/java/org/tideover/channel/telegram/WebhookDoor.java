package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tideover.domain.Digest;
import org.tideover.domain.Secret;
import org.tideover.web.WebRequest;
import org.tideover.web.WebResponse;
import org.tideover.web.WebServer;

/**
 * The door at which Telegram brings updates, one a call. It says 200 only after the update is
 * stored; anything else makes Telegram bring it again.
 *
 * <p>While nothing can be stored, an update waits behind this door, where its words of crisis are
 * answered, and its call is told after a while to come again: else Telegram would give up calls by
 * itself, repeat them, and fill every place with repeats of what waits here already. A repeat is
 * told so at once.
 */
final class WebhookDoor implements WebServer.Handler, AutoCloseable {
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  /**
   * Telegram makes forty calls at once and looks no further than two chats for each; it turns to
   * the others as soon as these are answered.
   */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final WebResponse STOPPING =
      WebResponse.text(503, "Stopping; bring it again.\n").with("Retry-After", "1");

  private static final WebResponse WAITING =
      WebResponse.text(503, "It waits here already; bring it again.\n").with("Retry-After", "5");

  private final String path;
  private final byte[] secret;
  private final Intake intake;
  private final Duration patience;
  private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-intake-", 0).factory());

  /**
   * A door at a path.
   *
   * @param patience how long a call may wait for its update to be stored
   */
  WebhookDoor(String path, Secret<String> secret, Intake intake, Duration patience) {
    this.path = path;
    this.secret = digest(secret.reveal());
    this.intake = intake;
    this.patience = patience;
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
    long id = update.path("update_id").asLong();
    if (!waiting.add(id)) {
      return WAITING;
    }
    try {
      return answer(threads.submit(() -> take(id, update)));
    } catch (RejectedExecutionException closed) {
      waiting.remove(id);
      return STOPPING;
    }
  }

  private void take(long id, JsonNode update) {
    try {
      intake.take(List.of(update));
    } finally {
      waiting.remove(id);
    }
  }

  private WebResponse answer(Future<?> taking) {
    try {
      taking.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return WebResponse.text(200, "");
    } catch (TimeoutException nothingIsStored) {
      return WAITING;
    } catch (ExecutionException fault) {
      return afterFault(fault);
    } catch (InterruptedException shuttingDown) {
      taking.cancel(true);
      Thread.currentThread().interrupt();
      return STOPPING;
    }
  }

  private static WebResponse afterFault(ExecutionException fault) {
    if (fault.getCause() instanceof IllegalStateException) {
      return STOPPING;
    }
    if (fault.getCause() instanceof RuntimeException bug) {
      throw bug;
    }
    throw new IllegalStateException("An update could not be taken in", fault);
  }

  /** Nothing waits any more; what was not stored is brought again. */
  @Override
  public void close() {
    threads.shutdownNow();
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
