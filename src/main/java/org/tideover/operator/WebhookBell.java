package org.tideover.operator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.tideover.domain.Secret;
import org.tideover.web.Signature;

/**
 * A bell that is pulled by a POST of {@code {"text": "…"}}, which pagers and chats take as an
 * incoming webhook. It rang where the answer is a 2xx within ten seconds, whatever body comes with
 * it, or never does; redirects are not followed. With a key, {@value #SIGNATURE} signs the body, so
 * that whoever is there can tell it from a stranger's.
 */
public final class WebhookBell implements Predicate<String> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static final String SIGNATURE = "X-Tideover-Signature";

  private final Secret<URI> address;
  private final Optional<Secret<String>> key;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * The bell at an address, which may hold a secret of its own.
   *
   * @param key what signs; empty for no signature
   */
  public WebhookBell(Secret<URI> address, Optional<Secret<String>> key) {
    this.address = address;
    this.key = key;
  }

  @Override
  public boolean test(String text) {
    return takes(JsonNodeFactory.instance.objectNode().put("text", text));
  }

  /** Whether whoever is there takes an object. */
  boolean takes(ObjectNode told) {
    String body = told.toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.reveal())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    key.ifPresent(secret -> request.header(SIGNATURE, signature(secret, body)));
    // The request's own patience ends with the headers, and a body may never do.
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request.build(), unused -> new NoBody());
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode() / 100 == 2;
    } catch (ExecutionException | TimeoutException away) {
      return false;
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      answer.cancel(true);
    }
  }

  private static String signature(Secret<String> key, String body) {
    byte[] secret = key.reveal().getBytes(StandardCharsets.UTF_8);
    return "sha256=" + HexFormat.of().formatHex(Signature.of(secret, body));
  }

  /** A body that nobody waits for: it is broken off as soon as it begins. */
  private static final class NoBody implements BodySubscriber<Void> {
    @Override
    public CompletionStage<Void> getBody() {
      return CompletableFuture.allOf();
    }

    @Override
    public void onSubscribe(Flow.Subscription body) {
      body.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      // What was on its way already is of no use.
    }

    @Override
    public void onError(Throwable broken) {
      // The status is known by now.
    }

    @Override
    public void onComplete() {
      // The status is known by now.
    }
  }
}
