package org.tideover.operator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import org.tideover.domain.Secret;

/**
 * A bell that is pulled by a POST of {@code {"text": "…"}}, which pagers and chats take as an
 * incoming webhook. It rang where the answer is a 2xx within ten seconds; redirects are not
 * followed.
 */
public final class WebhookBell implements Predicate<String> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Secret<URI> address;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** The bell at an address, which may hold a secret of its own. */
  public WebhookBell(Secret<URI> address) {
    this.address = address;
  }

  @Override
  public boolean test(String text) {
    return takes(JsonNodeFactory.instance.objectNode().put("text", text));
  }

  /** Whether whoever is there takes an object. */
  boolean takes(ObjectNode told) {
    HttpRequest request =
        HttpRequest.newBuilder(address.reveal())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(told.toString()))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
