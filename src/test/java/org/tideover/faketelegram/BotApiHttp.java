package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The Bot API over HTTP: checks the token, makes the faults, runs the method. */
final class BotApiHttp implements HttpHandler {
  private static final Duration FOREVER = Duration.ofHours(1);

  private final World world;
  private final Faults faults;
  private final BotMethods methods;

  BotApiHttp(World world, Faults faults) {
    this.world = world;
    this.faults = faults;
    methods = new BotMethods(world);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", 3);
      String method = path.length == 3 ? path[2] : "";
      Optional<Faults.Fault> fault = faults.take(method);
      if (fault.isEmpty()) {
        Answer answer = answer(exchange, path[1], method);
        // An outage that began while a poll waited closes its connection, too.
        if (!faults.isOutage()) {
          write(exchange, answer.code(), answer.body());
        }
      } else {
        fail(exchange, fault.get(), path[1], method);
      }
    }
  }

  private record Answer(int code, String body) {}

  private Answer answer(HttpExchange exchange, String bot, String method) throws IOException {
    try {
      if (!bot.equals("bot" + world.token)) {
        throw ApiError.unauthorized();
      }
      JsonNode result = methods.call(method, Params.read(exchange));
      ObjectNode body = Json.object().put("ok", true);
      body.set("result", result);
      return new Answer(200, body.toString());
    } catch (ApiError e) {
      if (e.isViolation) {
        world.violated(method + ": " + e.description);
      }
      return error(e);
    }
  }

  private static Answer error(ApiError e) {
    ObjectNode body =
        Json.object().put("ok", false).put("error_code", e.code).put("description", e.description);
    if (e.retryAfter > 0) {
      body.putObject("parameters").put("retry_after", e.retryAfter);
    }
    return new Answer(e.code, body.toString());
  }

  private void fail(HttpExchange exchange, Faults.Fault fault, String bot, String method)
      throws IOException {
    switch (fault) {
      case SERVER_ERROR -> write(exchange, 502, "<html><h1>502 Bad Gateway</h1></html>");
      case GARBAGE -> write(exchange, 200, "{\"ok\":tru");
      case FLOOD -> writeError(exchange, ApiError.flood(1));
      case REFUSED -> writeError(exchange, ApiError.excused("IMAGE_PROCESS_FAILED"));
      case UNAUTHORIZED -> writeError(exchange, ApiError.unauthorized());
      case LOST_ANSWER -> answer(exchange, bot, method);
      case HALF_ANSWER -> writeHalf(exchange, answer(exchange, bot, method).body());
      case HANG -> hang();
      case CLOSED -> {
        // Closing without an answer is all.
      }
    }
  }

  private void hang() {
    int before = faults.releases();
    world.awaits(() -> faults.releases() > before, FOREVER);
  }

  private static void writeError(HttpExchange exchange, ApiError e) throws IOException {
    Answer answer = error(e);
    write(exchange, answer.code(), answer.body());
  }

  static void write(HttpExchange exchange, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(code, -1);
      return;
    }
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void writeHalf(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
    exchange.getResponseBody().flush();
  }
}
