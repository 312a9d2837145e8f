package org.tideover.faketelegram;

import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's MarkdownV2, as far as refusing what it refuses.
 *
 * <p><b>Limitations:</b> nesting order is not checked, only that each marker is closed.
 */
final class MarkdownText {
  private static final String MARKERS = "*_~`|";
  private static final String RESERVED = "[]()>#+-={}.!";

  private MarkdownText() {}

  /** The text without its markers; refuses reserved characters that are not escaped. */
  static String plain(String markdown) {
    StringBuilder plain = new StringBuilder();
    Map<Character, Integer> markers = new HashMap<>();
    String text = withoutLinks(markdown);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\\' && i + 1 < text.length()) {
        plain.append(text.charAt(++i));
      } else if (MARKERS.indexOf(letter) >= 0) {
        markers.merge(letter, 1, Integer::sum);
      } else if (RESERVED.indexOf(letter) >= 0) {
        throw ApiError.bad(
            "can't parse entities: Character '%c' is reserved and must be escaped with the preceding"
                    .formatted(letter)
                + " '\\'");
      } else {
        plain.append(letter);
      }
    }
    if (markers.values().stream().anyMatch(count -> count % 2 != 0)) {
      throw ApiError.bad("can't parse entities: Can't find end of an entity");
    }
    return plain.toString();
  }

  private static String withoutLinks(String markdown) {
    return markdown.replaceAll("(?<!\\\\)\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
  }
}
