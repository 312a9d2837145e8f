package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.tester.Patience;

/** The real program behind a webhook, with its operator's port. */
class WebhookProcessTest {
  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    telegram.close();
    http.close();
  }

  @Test
  void whatIsBroughtIsAnsweredOnceAndTheFiguresTellOfIt() throws Exception {
    int door = FreePort.next();
    int operator = FreePort.next();
    FakePerson person = telegram.person(17).startedLongAgo();
    try (RealProgram program = serve(door, operator);
        Socket slow = awaitDoor(program, door)) {
      slow.getOutputStream()
          .write("POST /hook HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(bring(door, 1, "im craving")).isEqualTo(200);
      assertThat(bring(door, 1, "im craving")).as("the same again").isEqualTo(200);
      person.awaits("the scale", WebhookProcessTest::isScale, SOON);
      assertThat(bring(door, 2, "i want to kill myself")).isEqualTo(200);
      person.awaits(words("crisis.suicide"), SOON);

      assertThat(get(operator, "/on-call/1f").statusCode()).as("nobody is there").isEqualTo(404);

      // It counts what arrived, and learns that Telegram knows its address, a moment later.
      Patience.untilAsserted(() -> {
        assertThat(get(operator, "/ready").statusCode()).isEqualTo(200);
        assertThat(get(operator, "/metrics").body())
            .contains("tideover_outbox_delay_seconds_count{lane=\"crisis\"}")
            .contains("level=\"crisis\"");
      });
      assertThat(isEnded(slow)).as("a request that never ends is ended").isTrue();
      program.askToStop();
      assertThat(program.awaitExit(SOON)).isEqualTo(143);
    }
    assertThat(telegram.violations()).isEmpty();
    assertThat(person.replies()).filteredOn(WebhookProcessTest::isScale).hasSize(1);
  }

  private static boolean isScale(ChatLine line) {
    return line.buttons().stream().flatMap(List::stream).anyMatch("10"::equals);
  }

  private static boolean isEnded(Socket socket) throws IOException {
    socket.setSoTimeout((int) SOON.toMillis());
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  private RealProgram serve(int door, int operator) {
    Map<String, String> settings = RealProgram.settings(telegram, folder.resolve("data"));
    settings.put("TIDEOVER_OPERATOR_PORT", String.valueOf(operator));
    return RealProgram.start(
        folder.resolve("output"),
        settings,
        List.of("serve", "--webhook", "https://bot.example.org/hook", "--listen", "" + door));
  }

  private static Socket awaitDoor(RealProgram program, int door) throws Exception {
    program.awaitsOutput("hands them on to", SOON);
    return new Socket(InetAddress.getLoopbackAddress(), door);
  }

  private int bring(int door, int update, String words) throws Exception {
    String body =
        "{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":1,\"text\":\"%s\",\"from\":{\"id\":17},\"chat\":{\"id\":17,\"type\":\"private\"}}}"
            .formatted(update, update, words);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + "/hook"))
            .header("X-Telegram-Bot-Api-Secret-Token", secret())
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  /** As docs/operating.md describes it: the token signs a fixed word. */
  private String secret() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(telegram.token().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of()
        .formatHex(mac.doFinal("tideover-webhook".getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }
}
