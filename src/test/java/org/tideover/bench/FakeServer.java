package org.tideover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.FakeTelegramMain;

/** The fake Telegram in a process of its own, so that it does not warm or slow the program's. */
final class FakeServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final URI url;
  private final HttpClient http = HttpClient.newHttpClient();

  private FakeServer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  static FakeServer start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeTelegramMain.class.getName(),
                "--port",
                "0",
                "--token",
                FakeTelegram.TOKEN)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String first = process.inputReader().readLine();
    return new FakeServer(process, URI.create(first.split(" ", 2)[0]));
  }

  URI url() {
    return url;
  }

  /** People write, all at the same moment. */
  void say(ArrayNode messages) {
    send(
        HttpRequest.newBuilder(url.resolve("/control/say"))
            .POST(BodyPublishers.ofString(messages.toString()))
            .build());
  }

  /** People of these numbers started the bot long ago. */
  void know(long from, long to) {
    send(
        HttpRequest.newBuilder(url.resolve("/control/know"))
            .POST(
                BodyPublishers.ofString(
                    JSON.createObjectNode().put("from", from).put("to", to).toString()))
            .build());
  }

  void say(long chat, String text) {
    ArrayNode one = JSON.createArrayNode();
    one.addObject().put("chat", chat).put("text", text);
    say(one);
  }

  JsonNode chat(long id) {
    return send(HttpRequest.newBuilder(url.resolve("/control/chat/" + id)).build());
  }

  JsonNode status() {
    return send(HttpRequest.newBuilder(url.resolve("/control/status")).build());
  }

  private JsonNode send(HttpRequest request) {
    try {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    http.close();
  }
}
