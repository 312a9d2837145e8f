package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/**
 * The plain words of a richly formatted message.
 *
 * <p><b>Limitations:</b> it collects every text wherever it stands in the tree, so that no word of
 * crisis is missed in a block not known yet; words split by formatting are joined with spaces.
 */
final class RichWords {
  private RichWords() {}

  static String of(JsonNode message) {
    StringJoiner words = new StringJoiner(" ");
    collect(message, words);
    return words.toString();
  }

  private static void collect(JsonNode node, StringJoiner words) {
    if (node.isArray()) {
      node.forEach(part -> textOrMore(part, words));
    } else {
      node.properties()
          .forEach(field -> {
            if (field.getKey().equals("text") || field.getValue().isContainerNode()) {
              textOrMore(field.getValue(), words);
            }
          });
    }
  }

  private static void textOrMore(JsonNode node, StringJoiner words) {
    if (node.isTextual()) {
      words.add(node.asText());
    } else {
      collect(node, words);
    }
  }
}
