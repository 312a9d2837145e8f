package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Priority;
import org.tideover.domain.Secret;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.web.WebResponse;
import org.tideover.web.WebServer;

/** What an address of people on call gets. */
class PagerTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private volatile WebResponse answer = WebResponse.text(204, "");
  private final WebServer server =
      new WebServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          1 << 10,
          request -> {
            heard.add(new String(request.body(), StandardCharsets.UTF_8));
            return answer;
          });
  private final Pager pager =
      new Pager(
          new Secret<>(URI.create("http://127.0.0.1:" + server.address().getPort() + "/x")),
          Optional.empty());

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aNoticeComesWithTheIdThatTakesIt() {
    assertThat(pager.send(message(false), Optional.empty()))
        .isEqualTo(new Delivery.Delivered("1f-2e"));
    assertThat(heard).containsExactly("{\"text\":\"words\",\"id\":\"1f-2e\",\"taken\":false}");
  }

  @Test
  void thatItWasTakenIsToldToo() {
    pager.send(message(true), Optional.of("1f-2e"));
    assertThat(heard).containsExactly("{\"text\":\"words\",\"id\":\"1f-2e\",\"taken\":true}");
  }

  @Test
  void whatNobodyTookIsTriedAgain() {
    answer = WebResponse.text(503, "");
    assertThat(pager.send(message(false), Optional.empty())).isInstanceOf(Delivery.Later.class);
  }

  private static OutgoingMessage message(boolean replace) {
    return new OutgoingMessage(
        Pager.PERSON,
        Priority.REPLY,
        "on-call.notice",
        "words",
        List.of(),
        List.of(),
        "on-call:1f-2e",
        replace,
        Optional.empty());
  }
}
