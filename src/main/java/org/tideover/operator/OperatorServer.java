package org.tideover.operator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideover.operator.page.OperatorPage;
import org.tideover.operator.page.OwnName;
import org.tideover.operator.page.TakePage;
import org.tideover.web.WebRequest;
import org.tideover.web.WebResponse;
import org.tideover.web.WebServer;

/**
 * The port of whoever runs the program: {@code /health} (the process answers), {@code /ready} (it
 * can serve people now), {@code /metrics} and {@code /on-call/ID}, where a notice is taken; all
 * else is the operator's page, where there is one. On loopback it answers to this machine's own
 * names alone, so that no other site reaches it through a browser. It tells ids and numbers, and
 * belongs on loopback or into a private network all the same.
 */
public final class OperatorServer implements AutoCloseable {
  private static final int LONGEST = 16 << 10;
  private static final Set<String> MACHINES = Set.of("/health", "/ready", "/metrics");
  private static final String TAKE = "/on-call/";
  private static final String ID = "[0-9A-Za-z-]{1,64}";

  private final WebServer server;
  private final boolean isOnThisMachine;
  private final Checks checks;
  private final Metrics metrics;
  private final Optional<OperatorPage> page;
  private final Optional<OnCallDesk> desk;

  /**
   * Takes its port.
   *
   * @param desk where whoever is on call behind an address takes a notice; empty where none is
   * @throws java.io.UncheckedIOException if the address is taken
   */
  public OperatorServer(
      InetSocketAddress address,
      Checks checks,
      Metrics metrics,
      Optional<OperatorPage> page,
      Optional<OnCallDesk> desk) {
    this.isOnThisMachine = !address.isUnresolved() && address.getAddress().isLoopbackAddress();
    this.checks = checks;
    this.metrics = metrics;
    this.page = page;
    this.desk = desk;
    this.server = new WebServer(address, LONGEST, this::answer, Set.of("/health"));
  }

  /** Begins to answer. */
  public void start() {
    server.start();
  }

  /** The port on which it listens. */
  public int port() {
    return server.address().getPort();
  }

  @Override
  public void close() {
    server.close();
  }

  private WebResponse answer(WebRequest request) throws IOException, WebRequest.TooLarge {
    if (isOnThisMachine && !OwnName.isAskedFor(request)) {
      return WebResponse.text(421, "This is only at 127.0.0.1 or localhost, such as by ssh -L.\n");
    }
    if (request.path().startsWith(TAKE)) {
      return notice(request);
    }
    return page.isPresent() && !MACHINES.contains(request.path())
        ? page.get().answer(request)
        : forMachines(request);
  }

  /** Looking changes nothing: programs follow links before people do. */
  private WebResponse notice(WebRequest request) {
    String id = request.path().substring(TAKE.length());
    if (desk.isEmpty()) {
      return WebResponse.text(404, "TIDEOVER_ON_CALL_URL names nobody who could take one.\n");
    }
    if (!id.matches(ID)) {
      return WebResponse.text(404, "A notice's id follows /on-call/.\n");
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> told(desk.get().look(id), TakePage.open());
      case "POST" ->
          OwnName.isFromHere(request)
              ? told(desk.get().take(id), TakePage.noted())
              : WebResponse.text(403, "That form was not of this page.\n");
      default ->
          WebResponse.text(405, "Only GET, HEAD or POST.\n").with("Allow", "GET, HEAD, POST");
    };
  }

  private static WebResponse told(OnCallDesk.Answer answer, WebResponse open) {
    return switch (answer) {
      case OPEN -> open;
      case GONE -> TakePage.gone();
      case AWAY -> TakePage.away();
    };
  }

  private WebResponse forMachines(WebRequest request) {
    if (!OwnName.isFromHere(request)) {
      return WebResponse.text(403, "Not for other sites.\n");
    }
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return WebResponse.text(405, "Only GET.\n").with("Allow", "GET, HEAD");
    }
    return switch (request.path()) {
      case "/health" -> WebResponse.text(200, "alive\n");
      case "/ready" -> ready();
      case "/metrics" ->
          new WebResponse(
              200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape(), Map.of());
      default -> WebResponse.text(404, "There are /health, /ready and /metrics.\n");
    };
  }

  /** Whoever answers less well than it could still answers: it gets people all the same. */
  private WebResponse ready() {
    Map<String, String> problems = checks.problems();
    return problems.isEmpty()
        ? WebResponse.text(200, "ready\n" + told(checks.shortcomings()))
        : WebResponse.text(503, told(problems));
  }

  private static String told(Map<String, String> problems) {
    return problems.entrySet().stream()
        .map(problem -> problem.getKey() + ": " + problem.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
