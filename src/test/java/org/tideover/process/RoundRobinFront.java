package org.tideover.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tideover.faketelegram.FakeTelegram;

/**
 * Telegram's side of a webhook behind a proxy that goes round: updates of one chat are brought one
 * after the other, each to the next door; one that is not answered 200 is brought to the one after.
 */
final class RoundRobinFront implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeTelegram telegram;
  private final List<Integer> doors;
  private final AtomicInteger brought = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, ExecutorService> chats = new ConcurrentHashMap<>();
  private final String secret;
  private volatile boolean closed;

  private RoundRobinFront(FakeTelegram telegram, List<Integer> doors, String secret) {
    this.telegram = telegram;
    this.doors = List.copyOf(doors);
    this.secret = secret;
  }

  /** Brings what happens at a Telegram to these ports. */
  static RoundRobinFront open(FakeTelegram telegram, List<Integer> doors) {
    RoundRobinFront front = new RoundRobinFront(telegram, doors, secret(telegram.token()));
    Thread.ofVirtual().start(front::run);
    return front;
  }

  /** How many updates were taken. */
  int brought() {
    return brought.get();
  }

  private void run() {
    while (!closed) {
      Optional<String> update = telegram.nextUpdate(Duration.ofMillis(200));
      update.ifPresent(json -> chat(json).execute(() -> bring(json)));
    }
  }

  private ExecutorService chat(String json) {
    return chats.computeIfAbsent(
        chatOf(json), one -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()));
  }

  private static String chatOf(String json) {
    try {
      JsonNode chat = JSON.readTree(json).findValue("chat");
      return chat == null ? "" : chat.path("id").asText();
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  private void bring(String json) {
    while (!closed && !isTaken(json, doors.get(turn.getAndIncrement() % doors.size()))) {
      Thread.onSpinWait();
    }
  }

  private boolean isTaken(String json, int door) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + "/hook"))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .timeout(Duration.ofSeconds(3))
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      boolean taken = http.send(request, BodyHandlers.discarding()).statusCode() == 200;
      brought.addAndGet(taken ? 1 : 0);
      return taken;
    } catch (IOException doorIsClosed) {
      return false;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return closed;
    }
  }

  /** As docs/operating.md describes it: the token signs a fixed word. */
  private static String secret(String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal("tideover-webhook".getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException fault) {
      throw new AssertionError(fault);
    }
  }

  @Override
  public void close() {
    closed = true;
    chats.values().forEach(ExecutorService::shutdownNow);
    http.shutdownNow();
  }
}
