package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The updates that wait to be fetched: delivered again until an offset confirms them. */
final class UpdateQueue {
  private static final Set<String> NOT_BY_DEFAULT =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private final World world;
  private final TreeMap<Long, JsonNode> pending = new TreeMap<>();
  private final Set<String> allowed = new HashSet<>();
  private long nextId = 100_001;
  private long latestPoller;
  private int polling;
  private String webhook = "";

  UpdateQueue(World world) {
    this.world = world;
  }

  /** Queues an update, unless the bot said that it does not want this kind. */
  void push(String kind, JsonNode content) {
    boolean wanted = allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(kind) : allowed.contains(kind);
    if (wanted) {
      ObjectNode update = Json.object();
      update.set(kind, content);
      pushAnyway(update);
    }
  }

  /** Queues an update as it is, with the next number. */
  void pushAnyway(ObjectNode update) {
    long id = nextId++;
    ObjectNode numbered = Json.object().put("update_id", id);
    numbered.setAll(update);
    pending.put(id, numbered);
  }

  int size() {
    return pending.size();
  }

  boolean isPolled() {
    return polling > 0;
  }

  void webhook(String url) {
    webhook = url;
  }

  String webhook() {
    return webhook;
  }

  boolean hasWebhook() {
    return !webhook.isEmpty();
  }

  /** Takes the oldest update out, for whoever brings it to a webhook. */
  Optional<JsonNode> next() {
    return Optional.ofNullable(pending.pollFirstEntry()).map(Map.Entry::getValue);
  }

  /** The getUpdates method. A newer poll ends an older one, which then hears of the conflict. */
  JsonNode take(Params params) {
    if (hasWebhook()) {
      throw ApiError.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    long poller = world.locked(() -> begin(params));
    try {
      long seconds = Math.clamp(params.number("timeout", 0), 0, 50);
      world.awaits(() -> poller != latestPoller || !pending.isEmpty(), Duration.ofSeconds(seconds));
      return world.locked(() -> batch(poller, params));
    } finally {
      world.locked(() -> {
        polling--;
      });
    }
  }

  private long begin(Params params) {
    confirm(params.number("offset", 0));
    params
        .json("allowed_updates")
        .ifPresent(kinds -> {
          allowed.clear();
          kinds.forEach(kind -> allowed.add(kind.asText()));
        });
    polling++;
    return ++latestPoller;
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (pending.size() > -offset) {
        pending.pollFirstEntry();
      }
    } else {
      pending.headMap(offset).clear();
    }
  }

  private JsonNode batch(long poller, Params params) {
    if (poller != latestPoller) {
      throw ApiError.conflict(
          "terminated by other getUpdates request; make sure that only one bot instance is"
              + " running");
    }
    long limit = params.number("limit", 100);
    if (limit < 1 || limit > 100) {
      world.violations.add("getUpdates: limit must be 1 to 100, not " + limit);
    }
    ArrayNode batch = Json.array();
    pending.entrySet().stream()
        .limit(Math.clamp(limit, 1, 100))
        .map(Map.Entry::getValue)
        .forEach(batch::add);
    return batch;
  }
}
