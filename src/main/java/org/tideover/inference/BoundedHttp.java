package org.tideover.inference;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;

/**
 * The JDK's HTTP client as the model libraries want it, and narrower than the one they bring: it
 * reads no more than an answer can be, because a server that sends without end would cost the
 * program its small memory; and it follows no redirect and asks no proxy, because words may go to
 * the address that people agreed to, and nowhere else.
 */
final class BoundedHttp implements HttpClient {
  private static final long MOST_BYTES = 64L * 1024;

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  private BoundedHttp(Duration timeout) {
    this.timeout = timeout;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .proxy(new Direct())
            .connectTimeout(timeout)
            .build();
  }

  /**
   * What the model libraries build it with; their own timeouts are not asked.
   *
   * @param timeout for connecting, and until an answer begins
   */
  static HttpClientBuilder builder(Duration timeout) {
    return new Builder(timeout);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              asJdk(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
      if (response.statusCode() / 100 != 2) {
        // The body may quote what was sent, so it goes no further.
        throw new HttpException(response.statusCode(), "The model's server refused");
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(response.body())
          .build();
    } catch (HttpTimeoutException late) {
      throw new TimeoutException(late);
    } catch (IOException broken) {
      throw new IllegalStateException("The model's server broke off", broken);
    } catch (InterruptedException late) {
      Thread.currentThread().interrupt();
      throw new TimeoutException(late);
    }
  }

  private java.net.http.HttpRequest asJdk(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder
        .method(
            request.method().name(),
            java.net.http.HttpRequest.BodyPublishers.ofString(request.body()))
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are read whole, never as a stream");
  }

  /** Always the address itself. */
  private static final class Direct extends ProxySelector {
    @Override
    public List<Proxy> select(URI address) {
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException fault) {
      // There is no other way to choose, and the caller meets the fault itself.
    }
  }

  private record Builder(Duration timeout) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration other) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration other) {
      return this;
    }

    @Override
    public HttpClient build() {
      return new BoundedHttp(timeout);
    }
  }
}
