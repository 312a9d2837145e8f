package org.tideover.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tideover.channel.telegram.TelegramSettings;
import org.tideover.domain.Secret;

/**
 * A Telegram to practise on: it hands over what it was told that people do, says yes to every call,
 * and forgets what it is sent. It listens on this machine alone, so that nothing leaves it.
 *
 * <p><b>Limitations</b>: it knows no rule of the real one; tests have a strict one of their own.
 */
final class PracticeTelegram implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long POLL_MILLIS = 30_000;

  private final ServerSocket server;
  private final String token = "1:" + UUID.randomUUID();
  private final AtomicLong numbers = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  // Guarded by this.
  private final Deque<ObjectNode> updates = new ArrayDeque<>();
  private long sent;
  private boolean closed;

  private PracticeTelegram() throws IOException {
    server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("practice-telegram").start(this::accept);
  }

  /** Opens one on a free port. */
  static PracticeTelegram open() {
    try {
      return new PracticeTelegram();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** How to reach it. */
  TelegramSettings settings() {
    return new TelegramSettings(new Secret<>(token), url());
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Somebody writes. */
  void says(long chat, String words) {
    ObjectNode update = JsonNodeFactory.instance.objectNode();
    message(update.putObject("message"), chat).put("text", words);
    push(update);
  }

  /** Somebody taps a button. */
  void taps(long chat, String action) {
    ObjectNode update = JsonNodeFactory.instance.objectNode();
    ObjectNode query = update.putObject("callback_query");
    query.put("id", Long.toString(numbers.incrementAndGet())).put("data", action);
    from(query, chat);
    message(query.putObject("message"), chat);
    push(update);
  }

  /** Waits until everything that people did was taken in; says whether it was. */
  synchronized boolean awaitTaken() throws InterruptedException {
    while (!updates.isEmpty() && !closed) {
      wait();
    }
    return !closed;
  }

  /** Waits until it was sent so many messages, changed ones among them. */
  synchronized void awaitSent(long messages) throws InterruptedException {
    while (sent < messages && !closed) {
      wait();
    }
  }

  private ObjectNode message(ObjectNode message, long chat) {
    message.put("message_id", numbers.incrementAndGet());
    message.putObject("chat").put("id", chat).put("type", "private");
    from(message, chat);
    return message;
  }

  private static void from(ObjectNode source, long person) {
    source
        .putObject("from")
        .put("id", person)
        .put("is_bot", false)
        .put("first_name", "Practice")
        .put("language_code", "en-US");
  }

  private synchronized void push(ObjectNode update) {
    updates.add(update.put("update_id", numbers.incrementAndGet()));
    notifyAll();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().name("practice-telegram").start(() -> serve(socket));
      } catch (IOException closing) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String first = line(in); !first.isEmpty(); first = line(in)) {
        String path = first.split(" ", 3)[1];
        byte[] result = answer(path.substring(path.lastIndexOf('/') + 1), body(in));
        write(socket.getOutputStream(), result);
      }
    } catch (IOException | InterruptedException closing) {
      // Whoever practises hangs up when the practice is over.
    } finally {
      open.remove(socket);
    }
  }

  private byte[] answer(String method, byte[] body) throws IOException, InterruptedException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
    String name = method.toLowerCase(Locale.ROOT);
    switch (name) {
      case "getupdates" -> answer.set("result", poll(JSON.readTree(body).path("offset").asLong()));
      case "getme" -> answer.putObject("result").put("id", 1).put("username", "practice_bot");
      case "sendchataction" -> answer.put("result", true);
      default -> {
        if (name.startsWith("send") || name.startsWith("edit")) {
          answer.putObject("result").put("message_id", arrived());
        } else {
          answer.put("result", true);
        }
      }
    }
    return bytes(answer);
  }

  private synchronized long arrived() {
    sent++;
    notifyAll();
    return numbers.incrementAndGet();
  }

  /** An update is handed over again and again until a poll asks for what comes after it. */
  private synchronized ArrayNode poll(long offset) throws InterruptedException {
    updates.removeIf(update -> update.path("update_id").asLong() < offset);
    notifyAll();
    long end = System.currentTimeMillis() + POLL_MILLIS;
    while (updates.isEmpty() && !closed && System.currentTimeMillis() < end) {
      wait(POLL_MILLIS);
    }
    return JsonNodeFactory.instance.arrayNode().addAll(updates);
  }

  private static byte[] bytes(ObjectNode answer) throws JsonProcessingException {
    return JSON.writeValueAsBytes(answer);
  }

  private static byte[] body(InputStream in) throws IOException {
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    return in.readNBytes(length);
  }

  /** A line without its end; empty at the end of everything as well. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void write(OutputStream out, byte[] body) throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[start.length + body.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    out.write(whole);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
