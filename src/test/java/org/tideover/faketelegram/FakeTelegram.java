package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * A Telegram for one bot, on this machine: as strict as the real one, and talkative about what went
 * wrong.
 *
 * <pre>{@code
 * try (FakeTelegram telegram = FakeTelegram.start()) {
 *   FakePerson person = telegram.person(17).says("i'm craving");
 *   person.awaits("How strong", ofSeconds(5));
 *   person.taps("7");
 *   assertThat(telegram.violations()).isEmpty();
 * }
 * }</pre>
 */
public final class FakeTelegram implements AutoCloseable {
  /** The token that is accepted unless another is given. */
  public static final String TOKEN = "7000000001:AAfake-token_for-tests-0123456789abcdef";

  static {
    // Without these the JDK's server waits for acknowledgements, and drops idle connections.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
  }

  private final World world;
  private final Faults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private FakeTelegram(int port, String token) {
    world = new World(token);
    faults = new Faults(world);
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", new BotApiHttp(world, faults));
    server.createContext("/control/", new ControlHttp(this));
    server.setExecutor(threads);
    server.start();
  }

  /** Starts on a free port. */
  public static FakeTelegram start() {
    return new FakeTelegram(0, TOKEN);
  }

  /** Starts on a port, for a token. */
  public static FakeTelegram start(int port, String token) {
    return new FakeTelegram(port, token);
  }

  /** The API's base address. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The accepted token. */
  public String token() {
    return world.token;
  }

  /** The person of a number; the bot can write to them once they wrote first. */
  public FakePerson person(long id) {
    return new FakePerson(world, world.locked(() -> world.chat(id)));
  }

  /** The group of a negative number. */
  public FakeGroup group(long id) {
    return new FakeGroup(world, world.locked(() -> world.chat(id)));
  }

  /** Queues an update as it is, whatever it holds; its number is added. */
  public void delivers(String update) {
    ObjectNode json = (ObjectNode) Json.read(update);
    world.locked(() -> world.updates.pushAnyway(json));
  }

  /** Every rule that the bot broke. */
  public List<String> violations() {
    return world.read(() -> List.copyOf(world.violations));
  }

  /** Breaks things on demand. */
  public Faults faults() {
    return faults;
  }

  /** Flood control; off until set. */
  public Limits limits() {
    return world.limits;
  }

  /** What people see of the bot before they write. */
  public BotCard card() {
    return world.card;
  }

  /** How many updates were not confirmed yet. */
  public int pendingUpdates() {
    return world.read(world.updates::size);
  }

  /** Whether a bot waits for updates now. */
  public boolean isPolled() {
    return world.read(world.updates::isPolled);
  }

  /** How often a method was called. */
  public int calls(String method) {
    return world.read(() -> world.calls.getOrDefault(method.toLowerCase(Locale.ROOT), 0));
  }

  /** Forgets the names of all files that were uploaded. */
  public void forgetsFiles() {
    world.locked(world.files::forget);
  }

  /** Sets a webhook, which keeps updates from everyone who polls. */
  public void setsWebhook() {
    world.locked(() -> world.updates.webhook("https://elsewhere.example.org/bot"));
  }

  /** Another program removes the webhook. */
  public void losesWebhook() {
    world.locked(() -> world.updates.webhook(""));
  }

  /** Whether a webhook is set. */
  public boolean hasWebhook() {
    return world.read(world.updates::hasWebhook);
  }

  /**
   * Takes the next update out, for whoever brings it to the webhook; waits for one up to a time.
   *
   * @return its JSON
   */
  public Optional<String> nextUpdate(Duration atMost) {
    world.awaits(() -> world.updates.size() > 0, atMost);
    return world.read(() -> world.updates.next().map(JsonNode::toString));
  }

  /** The taps that were not answered. */
  public List<String> unansweredTaps() {
    return world.read(world.taps::unanswered);
  }

  /** How many taps were answered. */
  public int answeredTaps() {
    return world.read(world.taps::answered);
  }

  /** How long after a tap its answer is accepted; 15 seconds until set. */
  public void tapsAreValidFor(Duration time) {
    world.locked(() -> world.taps.validFor(time));
  }

  /** Lets Telegram's clock run ahead. */
  public void passes(Duration time) {
    world.passes(time);
  }

  /** Waits for something to become true of this Telegram; fails when the time is over. */
  public void awaits(String what, BooleanSupplier condition, Duration limit) {
    if (!world.awaits(condition, limit)) {
      throw new AssertionError(
          "Waited %s for %s. Violations: %s".formatted(limit, what, violations()));
    }
  }

  @Override
  public void close() {
    faults.outage(true);
    faults.release();
    server.stop(0);
    threads.shutdownNow();
  }
}
