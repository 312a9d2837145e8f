package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Secret;
import org.tideover.web.WebResponse;
import org.tideover.web.WebServer;

class WebhookBellTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private volatile WebResponse answer = WebResponse.text(204, "");
  private final WebServer pager =
      new WebServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          1 << 10,
          request -> {
            heard.add(request.method() + " " + new String(request.body(), StandardCharsets.UTF_8));
            return answer;
          });
  private final WebhookBell bell =
      new WebhookBell(
          new Secret<>(URI.create("http://127.0.0.1:" + pager.address().getPort() + "/secret")));

  @AfterEach
  void close() {
    pager.close();
  }

  @Test
  void itHandsTheTextOver() {
    pager.start();

    assertThat(bell.test("A crisis reply (\"x\") failed")).isTrue();
    assertThat(heard).containsExactly("POST {\"text\":\"A crisis reply (\\\"x\\\") failed\"}");
  }

  @Test
  void itSaysWhenNobodyTookIt() {
    pager.start();
    answer = WebResponse.text(500, "");
    assertThat(bell.test("text")).isFalse();
    answer = WebResponse.text(302, "").with("Location", "http://127.0.0.1:1/");
    assertThat(bell.test("text")).isFalse();

    pager.close();
    assertThat(bell.test("text")).isFalse();
  }
}
