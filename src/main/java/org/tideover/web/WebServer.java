package org.tideover.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server for few clients, strangers among them: a virtual thread a request, and limits on
 * how long a request may take to arrive, how large it may be, and how many run at once.
 *
 * <p>It is the JDK's: nothing is added to what a small machine must load, and encryption is the
 * reverse proxy's business (docs/decisions/0017).
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int AT_ONCE = 200;
  private static final int WAITING = 256;

  /** Places for vital paths alone. */
  private static final int SPARE = 8;

  static {
    // Read once, when the JDK's server is first used.
    property("sun.net.httpserver.nodelay", "true");
    property("sun.net.httpserver.maxReqTime", "10");
    // From the request's end to the answer's, for whoever reads slowly; a webhook's call waits ten.
    property("sun.net.httpserver.maxRspTime", "20");
    property("sun.net.httpserver.maxReqHeaderSize", "16384");
    property("jdk.httpserver.maxConnections", "2000");
  }

  /** Answers requests, on any thread. */
  @FunctionalInterface
  public interface Handler {
    /** The answer to one request. */
    WebResponse answer(WebRequest request) throws IOException, WebRequest.TooLarge;
  }

  private final HttpServer server;
  private final Handler handler;
  private final int longestBody;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Semaphore spare = new Semaphore(SPARE);
  private final Set<String> vital;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("web-", 0).factory());

  /**
   * Takes its port; answers nothing before {@link #start}.
   *
   * @param longestBody in bytes
   * @throws UncheckedIOException if the address is taken or not ours
   */
  public WebServer(InetSocketAddress address, int longestBody, Handler handler) {
    this(address, longestBody, handler, Set.of());
  }

  /**
   * The same, with paths that are answered while all places are taken, because a machine that hears
   * nothing from them takes the program for dead.
   */
  public WebServer(InetSocketAddress address, int longestBody, Handler handler, Set<String> vital) {
    this.handler = handler;
    this.vital = Set.copyOf(vital);
    this.longestBody = longestBody;
    try {
      server = HttpServer.create(address, WAITING);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
  }

  /** Begins to answer. */
  public void start() {
    server.start();
  }

  /** Where it listens; the port is a real one even if 0 was asked for. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Takes no more requests and ends those that run. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Semaphore> place = place(exchange.getRequestURI().getPath());
      if (place.isEmpty()) {
        send(exchange, WebResponse.text(503, "Busy; try again.\n").with("Retry-After", "1"));
        return;
      }
      try {
        send(exchange, answer(exchange));
      } finally {
        place.get().release();
      }
    }
  }

  /** Where a request finds a place, which is taken then. */
  private Optional<Semaphore> place(@Nullable String path) {
    if (places.tryAcquire()) {
      return Optional.of(places);
    }
    boolean isVital = path != null && vital.contains(path);
    return Optional.of(spare).filter(room -> isVital && room.tryAcquire());
  }

  private WebResponse answer(HttpExchange exchange) throws IOException {
    try {
      return handler.answer(new Exchange(exchange, longestBody));
    } catch (WebRequest.TooLarge tooLarge) {
      return WebResponse.text(413, "Too large.\n").with("Connection", "close");
    } catch (RuntimeException fault) {
      LOG.error("A web request failed ({}).", fault.getClass().getName());
      return WebResponse.text(500, "Something went wrong here.\n");
    }
  }

  private static void send(HttpExchange exchange, WebResponse response) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", response.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.headers().forEach(headers::set);
    byte[] body = response.bytes();
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(response.status(), bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void property(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private record Exchange(HttpExchange exchange, int longestBody) implements WebRequest {
    @Override
    public String method() {
      return exchange.getRequestMethod();
    }

    @Override
    public String path() {
      String path = exchange.getRequestURI().getPath();
      return path == null || path.isEmpty() ? "/" : path;
    }

    @Override
    public Optional<String> header(String name) {
      return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public byte[] body() throws IOException, TooLarge {
      byte[] body = exchange.getRequestBody().readNBytes(longestBody + 1);
      if (body.length > longestBody) {
        throw new TooLarge();
      }
      return body;
    }
  }
}
