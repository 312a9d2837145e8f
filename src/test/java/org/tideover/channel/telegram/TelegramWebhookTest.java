package org.tideover.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.Secret;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;
import org.tideover.tester.Patience;

/** Telegram, proxies and strangers at the webhook's door, over real HTTP. */
class TelegramWebhookTest {
  private static final Secret<String> TOKEN = new Secret<>(FakeTelegram.TOKEN);
  private static final String SECRET = WebhookSettings.secret(TOKEN).reveal();
  private static final String HELLO =
      "{\"update_id\":5,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"hello\","
          + "\"from\":{\"id\":17,\"is_bot\":false,\"first_name\":\"P\"},"
          + "\"chat\":{\"id\":17,\"type\":\"private\"}}}";

  private final FakeTelegram telegram = FakeTelegram.start();
  private final MemoryMailbox mailbox = new MemoryMailbox();
  private final TelegramConnection connection =
      new TelegramConnection(new TelegramSettings(TOKEN, telegram.url()));
  private final WebhookSettings settings =
      new WebhookSettings(
          URI.create("https://bot.example.org/telegram"),
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private TelegramWebhook webhook = webhook(TelegramWebhook.Times.USUAL);
  private final HttpClient http = HttpClient.newHttpClient();

  private TelegramWebhook webhook(TelegramWebhook.Times times) {
    return new TelegramWebhook(
        connection,
        settings,
        new BotProfile(List.of(new BotProfile.Command("help", "What I can do")), "", ""),
        mailbox,
        Instant::now,
        times);
  }

  @AfterEach
  void close() {
    mailbox.opens();
    webhook.close();
    connection.close();
    telegram.close();
    http.close();
  }

  @Test
  void anUpdateIsTakenInAndAcknowledged() throws Exception {
    webhook.start();

    assertThat(send(post("/telegram", HELLO, SECRET)).statusCode()).isEqualTo(200);
    assertThat(mailbox.words()).containsExactly("hello");
  }

  @Test
  void aProxyMayLeaveThePathOut() throws Exception {
    webhook.start();

    assertThat(send(post("/", HELLO, SECRET)).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingIsAcknowledgedBeforeItIsStored() throws Exception {
    mailbox.shuts();
    webhook.start();
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(post("/telegram", HELLO, SECRET), BodyHandlers.ofString());
    mailbox.awaitsKnock();

    assertThat(answer).isNotDone();
    mailbox.opens();
    assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(mailbox.words()).containsExactly("hello");
  }

  @Test
  void aRepeatOfWhatWaitsIsSentAwayAtOnce() throws Exception {
    mailbox.shuts();
    webhook.start();
    CompletableFuture<HttpResponse<String>> first =
        http.sendAsync(post("/telegram", HELLO, SECRET), BodyHandlers.ofString());
    mailbox.awaitsKnock();
    HttpResponse<String> repeat = send(post("/telegram", HELLO, SECRET));

    assertThat(repeat.statusCode()).isEqualTo(503);
    assertThat(repeat.headers().firstValue("Retry-After")).isPresent();
    assertThat(first).isNotDone();
    mailbox.opens();
    assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(send(post("/telegram", HELLO, SECRET)).statusCode()).isEqualTo(200);
    assertThat(mailbox.words()).containsExactly("hello");
  }

  @Test
  void aCallDoesNotWaitForEverAndItsUpdateStaysHere() throws Exception {
    webhook.close();
    webhook = webhook(new TelegramWebhook.Times(Duration.ofMillis(1), Registration.AGAIN));
    mailbox.shuts();
    webhook.start();

    assertThat(send(post("/telegram", HELLO, SECRET)).statusCode()).isEqualTo(503);
    mailbox.opens();
    mailbox.awaitsWords("hello");
    Patience.untilAsserted(
        () -> assertThat(send(post("/telegram", HELLO, SECRET)).statusCode()).isEqualTo(200));
    assertThat(mailbox.words()).containsExactly("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "wrong", "0000000000000000000000000000000000000000000000000000000000000000"})
  void strangersBringNothing(String secret) throws Exception {
    webhook.start();
    HttpResponse<String> answer = send(post("/telegram", HELLO, secret));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain(SECRET);
    assertThat(mailbox.stored()).isEmpty();
  }

  @Test
  void withoutTheSecretNothingIsReadAtAll() throws Exception {
    webhook.start();
    HttpRequest without =
        HttpRequest.newBuilder(url("/telegram"))
            .POST(BodyPublishers.ofString("x".repeat(10_000)))
            .build();

    assertThat(send(without).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE"})
  void onlyPostIsTaken(String method) throws Exception {
    webhook.start();
    HttpRequest request =
        HttpRequest.newBuilder(url("/telegram"))
            .method(method, BodyPublishers.noBody())
            .header(WebhookDoor.SECRET, SECRET)
            .build();
    HttpResponse<String> answer = send(request);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/telegram/", "/admin", "/telegram/../..", "/%2e%2e/etc/passwd"})
  void nothingIsAtOtherPaths(String path) throws Exception {
    webhook.start();

    assertThat(send(post(path, HELLO, SECRET)).statusCode()).isEqualTo(404);
  }

  @Test
  void aBodyThatIsTooLongIsNotReadToItsEnd() throws Exception {
    webhook.start();
    HttpResponse<String> answer =
        send(post("/telegram", "{\"x\":\"" + "y".repeat(1 << 20) + "\"}", SECRET));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(mailbox.stored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{",
        "[]",
        "null",
        "7",
        "{\"update_id\":\"a\"}",
        "{\"update_id\":1e400}",
        "\u0000\u0001"
      })
  void whatIsNoUpdateIsRefused(String body) throws Exception {
    webhook.start();

    assertThat(send(post("/telegram", body, SECRET)).statusCode()).isEqualTo(400);
    assertThat(mailbox.stored()).isEmpty();
  }

  @Test
  void aVeryDeepBodyBreaksNothing() throws Exception {
    webhook.start();

    assertThat(send(post("/telegram", "[".repeat(100_000), SECRET)).statusCode()).isEqualTo(400);
    assertThat(send(post("/telegram", HELLO, SECRET)).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsIgnoredOnPurposeIsAcknowledged() throws Exception {
    webhook.start();
    String poll = "{\"update_id\":9,\"poll\":{\"id\":\"1\"}}";

    assertThat(send(post("/telegram", poll, SECRET)).statusCode()).isEqualTo(200);
    assertThat(mailbox.stored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /telegram HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GARBAGE\r\n\r\n",
        "POST http://[ HTTP/1.1\r\n\r\n",
        "\u0016\u0003\u0001\u0002"
      })
  void brokenHttpBreaksNothing(String raw) throws Exception {
    webhook.start();
    assertThat(rawAnswer(raw)).doesNotContain("200 OK");

    assertThat(send(post("/telegram", HELLO, SECRET)).statusCode()).isEqualTo(200);
  }

  @Test
  void telegramIsToldOfTheAddressUntilItAgrees() {
    telegram.faults().next("setWebhook", Fault.SERVER_ERROR).next("setWebhook", Fault.FLOOD);
    assertThat(webhook.trouble()).isPresent();
    webhook.start();
    Patience.until(() -> webhook.trouble().isEmpty());

    assertThat(telegram.faults().areOver()).isTrue();
    assertThat(telegram.calls("setWebhook")).isEqualTo(1);
  }

  @Test
  void aWebhookThatAnotherProgramRemovedOrChangedIsSetAgainAndTheOperatorIsTold() {
    try (LogCapture log = new LogCapture()) {
      webhook.close();
      webhook = webhook(new TelegramWebhook.Times(WebhookDoor.PATIENCE, Duration.ofMillis(1)));
      webhook.start();
      Patience.until(telegram::hasWebhook);
      Patience.until(() -> telegram.calls("getWebhookInfo") > 1);
      assertThat(log.count("Another program")).isZero();
      // Between its question and its order it would not notice, so the other one tries again.
      Patience.until(() -> {
        telegram.losesWebhook();
        return log.count("asks for messages itself") > 0;
      });
      Patience.until(telegram::hasWebhook);
      Patience.until(() -> {
        telegram.setsWebhook();
        return log.count("has them brought elsewhere") > 0;
      });
    }
  }

  @Test
  void whileTelegramDoesNotConfirmItAgainThatIsTold() {
    webhook.close();
    webhook = webhook(new TelegramWebhook.Times(WebhookDoor.PATIENCE, Duration.ofMillis(1)));
    webhook.start();
    Patience.until(() -> webhook.trouble().isEmpty());
    telegram.faults().outage(true);
    Patience.until(() -> webhook.trouble().isPresent());

    telegram.faults().outage(false);
    Patience.until(() -> webhook.trouble().isEmpty());
  }

  private String rawAnswer(String raw) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), webhook.port())) {
      socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketException closedAtOnce) {
      return "";
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest post(String path, String body, String secret) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url(path)).POST(BodyPublishers.ofString(body));
    return secret.isEmpty() ? request.build() : request.header(WebhookDoor.SECRET, secret).build();
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + webhook.port() + path);
  }
}
