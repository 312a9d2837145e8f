package org.tideover.fakemodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that speaks like OpenAI's and like Ollama's, on the loopback address. It answers each
 * prompt with what a test wrote, or behaves as badly as a server can.
 */
public final class FakeModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What each prompt's answer begins with, by which it is told. */
  private static final Map<String, String> PROMPT_BY_FIELD =
      Map.of("level", "safety", "intent", "intent", "sentence", "reflection");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /**
   * A request that arrived.
   *
   * @param prompt which prompt it was
   * @param words the person's words in it
   * @param path where it went
   * @param authorization its header, or empty
   * @param body all of it
   */
  public record Asked(
      String prompt, String words, String path, String authorization, String body) {}

  private FakeModel(HttpServer server) {
    this.server = server;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Opens one on a free port. */
  public static FakeModel start() {
    try {
      return new FakeModel(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is; OpenAI's interface is below {@code /v1}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * What a prompt is answered with: the words of the model, or {@code !} and how the server fails.
   */
  public FakeModel answers(String prompt, String answer) {
    answers.put(prompt, answer);
    return this;
  }

  /** A prompt's answers wait until the latch is open. */
  public CountDownLatch holds(String prompt) {
    return held.computeIfAbsent(prompt, one -> new CountDownLatch(1));
  }

  /** Everything that was asked, in order of arrival. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Asked request = asked(exchange, JSON.readTree(body), body);
      asked.add(request);
      await(held.getOrDefault(request.prompt(), new CountDownLatch(0)));
      String answer = answers.getOrDefault(request.prompt(), "!empty");
      if (answer.startsWith("!")) {
        fail(exchange, answer.substring(1));
      } else {
        send(exchange, 200, said(request.path(), answer));
      }
    }
  }

  private static Asked asked(HttpExchange exchange, JsonNode request, String body)
      throws IOException {
    JsonNode fields =
        request.has("format")
            ? request.at("/format/properties")
            : request.at("/response_format/json_schema/schema/properties");
    String prompt =
        PROMPT_BY_FIELD.entrySet().stream()
            .filter(one -> fields.has(one.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("unknown");
    String message = request.at("/messages/1/content").asText();
    String quoted = message.substring(message.lastIndexOf('\n') + 1);
    String key = exchange.getRequestHeaders().getFirst("Authorization");
    return new Asked(
        prompt,
        JSON.readValue(quoted, String.class),
        exchange.getRequestURI().getPath(),
        key == null ? "" : key,
        body);
  }

  private static String said(String path, String words) throws IOException {
    String content = JSON.writeValueAsString(words);
    return path.startsWith("/v1/")
        ? """
        {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices":
        [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": %s}}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}\
        """
            .formatted(content)
        : """
        {"model": "m", "created_at": "2026-11-23T00:00:00Z", "done": true, "done_reason": "stop",
        "message": {"role": "assistant", "content": %s}}\
        """
            .formatted(content);
  }

  private void fail(HttpExchange exchange, String how) throws IOException {
    switch (how) {
      case "silent" -> await(closing);
      case "drip" -> drip(exchange);
      case "endless" -> endless(exchange);
      case "cut" -> exchange.sendResponseHeaders(200, 1_000);
      case "html" -> send(exchange, 200, "<html>Gateway</html>");
      case "nothing" -> send(exchange, 200, "");
      case "empty" -> send(exchange, 200, "{}");
      case "null" -> send(exchange, 200, "null");
      case "array" -> send(exchange, 200, "[[[[[[");
      case "redirect" -> {
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        exchange.sendResponseHeaders(307, -1);
      }
      default -> send(exchange, Integer.parseInt(how), "{\"error\": {\"message\": \"no\"}}");
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** The beginning of an answer at once, and its end never. */
  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(" ".getBytes(UTF_8));
    exchange.getResponseBody().flush();
    await(closing);
  }

  /** More than the program's whole memory, if anybody reads it. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] much = " ".repeat(1 << 16).getBytes(UTF_8);
    OutputStream out = exchange.getResponseBody();
    for (long sent = 0; sent < 1L << 32; sent += much.length) {
      out.write(much);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    held.values().forEach(CountDownLatch::countDown);
    server.stop(0);
    threads.shutdownNow();
  }
}
