package org.tideover.faketelegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Taps on buttons, each of which wants one answer in time. */
final class Taps {
  private final World world;
  private final Map<String, Instant> open = new LinkedHashMap<>();
  private Duration valid = Duration.ofSeconds(15);
  private long nextId = 4_000_000_000_000L;
  private int answered;

  Taps(World world) {
    this.world = world;
  }

  void validFor(Duration time) {
    valid = time;
  }

  String tapped() {
    String id = String.valueOf(nextId++);
    open.put(id, world.now());
    return id;
  }

  /** The answerCallbackQuery method. */
  void answer(Params params) {
    if (params.text("text").length() > 200) {
      throw ApiError.bad("MESSAGE_TOO_LONG");
    }
    Instant tappedAt = open.remove(params.text("callback_query_id"));
    if (tappedAt == null || world.now().isAfter(tappedAt.plus(valid))) {
      throw ApiError.bad("query is too old and response timeout expired or query ID is invalid");
    }
    answered++;
  }

  List<String> unanswered() {
    return new ArrayList<>(open.keySet());
  }

  int answered() {
    return answered;
  }
}
