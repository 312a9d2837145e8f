package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds buttons as people name them: by label, by label without its emoji, or by data. */
final class FakeButtons {
  private FakeButtons() {}

  /** The data of the message's button of that name. */
  static Optional<String> inline(ChatMessage message, String wanted) {
    if (!message.hasInlineKeyboard()) {
      return Optional.empty();
    }
    return button(
            message,
            "inline_keyboard",
            button -> isCalled(button, wanted) || data(button).equals(wanted))
        .map(FakeButtons::data)
        .filter(data -> !data.isEmpty());
  }

  static boolean hasKeyboard(ChatMessage message) {
    return message.fromBot && message.markup != null && message.markup.has("keyboard");
  }

  /** The whole label of the key of that name. */
  static Optional<String> key(ChatMessage message, String wanted) {
    return button(message, "keyboard", button -> isCalled(button, wanted)).map(FakeButtons::label);
  }

  private static Optional<JsonNode> button(
      ChatMessage message, String field, Predicate<JsonNode> wanted) {
    if (message.markup == null) {
      return Optional.empty();
    }
    for (JsonNode row : message.markup.path(field)) {
      for (JsonNode button : row) {
        if (wanted.test(button)) {
          return Optional.of(button);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCalled(JsonNode button, String wanted) {
    String label = label(button);
    String bare = label.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    return label.equals(wanted) || bare.equals(wanted);
  }

  private static String label(JsonNode button) {
    return button.isTextual() ? button.asText() : button.path("text").asText();
  }

  private static String data(JsonNode button) {
    return button.path("callback_data").asText();
  }
}
