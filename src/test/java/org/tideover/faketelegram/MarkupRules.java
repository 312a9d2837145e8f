package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What buttons and keyboards must be like. */
final class MarkupRules {
  private static final List<String> ACTIONS =
      List.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");

  private MarkupRules() {}

  /** The call's markup, checked; null without one. */
  static @Nullable JsonNode any(Params params) {
    JsonNode markup = params.json("reply_markup").orElse(null);
    if (markup == null || markup.has("remove_keyboard") || markup.has("force_reply")) {
      return markup;
    }
    if (markup.has("inline_keyboard")) {
      return checkedInline(markup);
    }
    if (!markup.has("keyboard")) {
      throw ApiError.bad("object expected as reply markup");
    }
    rows(markup.get("keyboard")).forEach(row -> row.forEach(MarkupRules::checkKey));
    return markup;
  }

  /** The call's markup where only buttons under the message are possible: in edits. */
  static @Nullable JsonNode inlineOnly(Params params) {
    JsonNode markup = params.json("reply_markup").orElse(null);
    if (markup == null) {
      return null;
    }
    if (!markup.has("inline_keyboard")) {
      throw ApiError.bad("inline keyboard expected");
    }
    return checkedInline(markup);
  }

  private static JsonNode checkedInline(JsonNode markup) {
    int count = 0;
    for (JsonNode row : rows(markup.get("inline_keyboard"))) {
      row.forEach(MarkupRules::checkButton);
      count += row.size();
    }
    if (count > 100) {
      throw ApiError.bad("reply markup is too long");
    }
    return markup;
  }

  private static JsonNode rows(JsonNode keyboard) {
    if (!keyboard.isArray()) {
      throw ApiError.bad("keyboard must be an Array of Array of buttons");
    }
    for (JsonNode row : keyboard) {
      if (!row.isArray()) {
        throw ApiError.bad("keyboard must be an Array of Array of buttons");
      }
    }
    return keyboard;
  }

  private static void checkKey(JsonNode key) {
    String text = key.isTextual() ? key.asText() : key.path("text").asText();
    if (text.isBlank()) {
      throw ApiError.bad("can't parse keyboard button: text must be non-empty");
    }
  }

  private static void checkButton(JsonNode button) {
    if (button.path("text").asText().isBlank()) {
      throw ApiError.bad("can't parse inline keyboard button: text must be non-empty");
    }
    long actions = ACTIONS.stream().filter(button::hasNonNull).count();
    if (actions != 1) {
      throw ApiError.bad("text buttons are unallowed in the inline keyboard");
    }
    if (button.has("callback_data")) {
      int bytes = button.get("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        throw ApiError.bad("BUTTON_DATA_INVALID");
      }
    }
    if (button.has("url")) {
      checkUrl(button.get("url").asText());
    }
  }

  private static void checkUrl(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://")
        && !lower.startsWith("https://")
        && !lower.startsWith("tg://")) {
      throw ApiError.bad(
          "inline keyboard button URL '" + url + "' is invalid: Unsupported URL protocol");
    }
  }
}
