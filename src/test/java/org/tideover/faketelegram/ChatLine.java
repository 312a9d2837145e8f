package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat as a person sees it now.
 *
 * @param stamp its number and times
 * @param fromBot whether the bot sent it
 * @param kind {@code text}, {@code photo}, {@code animation}, ...
 * @param text what it says now, edits applied
 * @param buttons the labels of its buttons, inline or of the keyboard it brought
 * @param earlierTexts what it said before, oldest first
 * @param silent whether it came without a sound
 */
public record ChatLine(
    Stamp stamp,
    boolean fromBot,
    String kind,
    String text,
    List<List<String>> buttons,
    List<String> earlierTexts,
    boolean silent) {

  /**
   * A message's number and times.
   *
   * @param messageId its number
   * @param sentAt when it was sent
   * @param changedAt when it was sent or last edited
   */
  public record Stamp(int messageId, Instant sentAt, Instant changedAt) {}

  static List<List<String>> labels(@Nullable JsonNode markup) {
    List<List<String>> rows = new ArrayList<>();
    if (markup == null) {
      return rows;
    }
    JsonNode keyboard = markup.path(markup.has("inline_keyboard") ? "inline_keyboard" : "keyboard");
    for (JsonNode row : keyboard) {
      List<String> labels = new ArrayList<>();
      row.forEach(button ->
          labels.add(button.isTextual() ? button.asText() : button.path("text").asText()));
      rows.add(labels);
    }
    return rows;
  }

  @Override
  public String toString() {
    String line = (fromBot ? "< " : "> ") + (kind.equals("text") ? "" : "[" + kind + "] ") + text;
    return buttons.isEmpty() ? line : line + " " + buttons;
  }
}
