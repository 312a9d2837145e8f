package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Secret;
import org.tideover.web.Signature;
import org.tideover.web.WebResponse;
import org.tideover.web.WebServer;

class WebhookBellTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private volatile String signed = "";
  private volatile WebResponse answer = WebResponse.text(204, "");
  private final WebServer pager =
      new WebServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          1 << 10,
          request -> {
            signed = request.header("X-Tideover-Signature").orElse("");
            heard.add(request.method() + " " + new String(request.body(), StandardCharsets.UTF_8));
            return answer;
          });
  private final WebhookBell bell =
      new WebhookBell(
          new Secret<>(URI.create("http://127.0.0.1:" + pager.address().getPort() + "/secret")),
          Optional.of(new Secret<>("Jefe")));

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
  void whoeverHasTheKeyCanTellItFromAStrangers() {
    pager.start();
    bell.test("x");

    byte[] key = "Jefe".getBytes(StandardCharsets.UTF_8);
    String signature = HexFormat.of().formatHex(Signature.of(key, "{\"text\":\"x\"}"));
    assertThat(signed).isEqualTo("sha256=" + signature);
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

  @Test
  void aBodyThatStallsHoldsNobodyUp() throws IOException {
    rangAt("Content-Length: 100\r\n\r\n.", false);
  }

  @Test
  void aBodyWithoutAnEndHoldsNobodyUp() throws IOException {
    rangAt("\r\n" + "x".repeat(10_000), true);
  }

  /** The bell rings where a 200 comes with such an answer, and then nothing or ever more of it. */
  private static void rangAt(String answer, boolean endless) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var unused = Thread.ofVirtual().start(() -> answer(server, answer, endless));
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      WebhookBell bell = new WebhookBell(new Secret<>(address), Optional.empty());
      // It waits for a body ten seconds, and then says that nobody took it.
      assertThat(bell.test("text")).isTrue();
    }
  }

  private static void answer(ServerSocket server, String answer, boolean endless) {
    try (Socket caller = server.accept()) {
      OutputStream out = caller.getOutputStream();
      out.write(("HTTP/1.1 200 OK\r\n" + answer).getBytes(StandardCharsets.US_ASCII));
      while (endless) {
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
      }
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException over) {
      // The caller has gone.
    }
  }
}
