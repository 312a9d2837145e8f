package org.tideover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private static final int PLACES = 200;

  private final CountDownLatch inside = new CountDownLatch(PLACES);
  private final CountDownLatch over = new CountDownLatch(1);
  private final WebServer server =
      new WebServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          10,
          this::answer,
          Set.of("/health"));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    over.countDown();
    server.close();
    http.shutdownNow();
  }

  @Test
  void whileEveryPlaceIsTakenItStillSaysThatItLives() throws Exception {
    server.start();
    for (int i = 0; i < PLACES; i++) {
      var unused = http.sendAsync(request("/slow"), BodyHandlers.discarding());
    }
    assertThat(inside.await(20, TimeUnit.SECONDS)).as("all are taken").isTrue();

    assertThat(status("/other")).isEqualTo(503);
    assertThat(status("/health")).isEqualTo(200);
  }

  @Test
  void whoeverReadsSlowlyIsLetGo() {
    assertThat(Integer.getInteger("sun.net.httpserver.maxRspTime")).isEqualTo(20);
  }

  private WebResponse answer(WebRequest request) {
    if (request.path().equals("/slow")) {
      inside.countDown();
      try {
        over.await();
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
    return WebResponse.text(200, "");
  }

  private int status(String path) throws Exception {
    return http.send(request(path), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.address().getPort() + path))
        .build();
  }
}
