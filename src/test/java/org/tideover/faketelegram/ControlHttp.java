package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * The test's side of the server, for tests and benchmarks in another process.
 *
 * <pre>
 * POST /control/say     {"chat":17,"text":"hi","language":"en"}, or an array of these
 * POST /control/tap     {"chat":17,"button":"7"}
 * POST /control/update  any update without its number
 * POST /control/block   {"chat":17,"blocked":true}
 * POST /control/fault   {"method":"sendMessage","fault":"SERVER_ERROR","times":1} or {"outage":true}
 * POST /control/limits  {"overall":30,"per_chat":1,"retry_after":3}
 * GET  /control/chat/17 the chat's lines, times in microseconds since 1970
 * POST /control/know    {"from": 1, "to": 9}      may be written to, without an update
 * GET  /control/status  what is pending, broken or unanswered
 * </pre>
 */
final class ControlHttp implements HttpHandler {
  private final FakeTelegram telegram;

  ControlHttp(FakeTelegram telegram) {
    this.telegram = telegram;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      try {
        BotApiHttp.write(exchange, 200, run(path, body).toString());
      } catch (ApiError | AssertionError | IllegalArgumentException e) {
        BotApiHttp.write(exchange, 400, Json.object().put("error", e.toString()).toString());
      }
    }
  }

  private JsonNode run(String[] path, String body) {
    JsonNode given = Json.read(body.isBlank() ? "{}" : body);
    switch (path.length > 2 ? path[2] : "") {
      case "say" -> say(given);
      case "know" -> know(given);
      case "tap" -> person(given).taps(given.path("button").asText());
      case "update" -> telegram.delivers(body);
      case "block" -> block(given);
      case "fault" -> fault(given);
      case "limits" -> limits(given);
      case "chat" -> {
        return chat(Long.parseLong(path[3]));
      }
      case "status" -> {
        return status();
      }
      default -> throw new IllegalArgumentException("There is no such control");
    }
    return Json.object().put("ok", true);
  }

  private void say(JsonNode given) {
    if (given.isArray()) {
      given.forEach(this::say);
      return;
    }
    FakePerson person = person(given);
    if (given.has("language")) {
      person.speaking(given.path("language").asText());
    }
    person.says(given.path("text").asText());
  }

  /** People who started the bot long ago, so that it may write to them first. */
  private void know(JsonNode given) {
    LongStream.range(given.path("from").asLong(), given.path("to").asLong())
        .forEach(id -> telegram.person(id).startedLongAgo());
  }

  private void block(JsonNode given) {
    if (given.path("blocked").asBoolean(true)) {
      person(given).blocks();
    } else {
      person(given).unblocks();
    }
  }

  private void fault(JsonNode given) {
    if (given.has("outage")) {
      telegram.faults().outage(given.path("outage").asBoolean());
    } else {
      Faults.Fault fault =
          Faults.Fault.valueOf(given.path("fault").asText().toUpperCase(Locale.ROOT));
      telegram.faults().next(given.path("method").asText("*"), fault, given.path("times").asInt(1));
    }
  }

  private void limits(JsonNode given) {
    telegram
        .limits()
        .overall(given.path("overall").asInt(Integer.MAX_VALUE))
        .perChat(given.path("per_chat").asInt(Integer.MAX_VALUE))
        .retryAfter(given.path("retry_after").asInt(1));
  }

  private FakePerson person(JsonNode given) {
    return telegram.person(given.path("chat").asLong());
  }

  private JsonNode chat(long id) {
    ArrayNode lines = Json.array();
    telegram.person(id).chat().forEach(line -> lines.add(json(line)));
    return lines;
  }

  private static ObjectNode json(ChatLine line) {
    ObjectNode json =
        Json.object()
            .put("id", line.stamp().messageId())
            .put("from_bot", line.fromBot())
            .put("kind", line.kind())
            .put("text", line.text())
            .put("silent", line.silent())
            .put("sent", micros(line.stamp().sentAt()))
            .put("changed", micros(line.stamp().changedAt()));
    ArrayNode rows = json.putArray("buttons");
    for (var row : line.buttons()) {
      ArrayNode labels = rows.addArray();
      row.forEach(labels::add);
    }
    line.earlierTexts().forEach(json.putArray("earlier")::add);
    return json;
  }

  private JsonNode status() {
    ObjectNode status =
        Json.object()
            .put("pending", telegram.pendingUpdates())
            .put("polled", telegram.isPolled())
            .put("unanswered_taps", telegram.unansweredTaps().size())
            .put("answered_taps", telegram.answeredTaps())
            .put("sent", telegram.calls("sendMessage"))
            .put("edited", telegram.calls("editMessageText"));
    telegram.violations().forEach(status.putArray("violations")::add);
    return status;
  }

  private static long micros(Instant time) {
    return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + time.getNano() / 1000;
  }
}
