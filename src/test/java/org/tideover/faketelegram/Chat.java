package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One chat and all its messages. */
final class Chat {
  final long id;
  final List<ChatMessage> messages = new ArrayList<>();
  String language = "en";
  boolean started;
  boolean blocked;
  boolean deactivated;

  /** When the person last did something, on the world's own count. */
  long lastAction;

  Chat(long id) {
    this.id = id;
  }

  boolean isGroup() {
    return id < 0;
  }

  Optional<ChatMessage> message(long messageId) {
    return messages.stream()
        .filter(message -> message.id == messageId && !message.deleted)
        .findFirst();
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("type", isGroup() ? "supergroup" : "private");
    return isGroup() ? json.put("title", "Group " + id) : json.put("first_name", "Person " + id);
  }
}
