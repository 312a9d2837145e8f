package org.tideover.bench.month;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.faketelegram.ChatLine;

/**
 * Which reply a message is, told by how it begins: people see words, and no keys. What begins with
 * a name, such as an offer, is told by its buttons.
 *
 * <p>Limitations: English; of two replies that begin alike, the one whose beginning is longer.
 */
final class ReplyKeys {
  private static final int SHORTEST = 6;

  /** What only these replies have under them. */
  private static final Map<String, String> BY_BUTTON =
      Map.of(
          "✋ I can't move now", "urge.offer",
          "⏸ Pause", "movement.step",
          "🔄 Another skill", "skill.show");

  private final Map<String, String> byBeginning = new LinkedHashMap<>();

  ReplyKeys(Path content) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(content.resolve("en/replies"), "*.yaml")) {
      for (Path file : files) {
        if (file.endsWith("buttons.yaml") || file.endsWith("brief.yaml")) {
          continue;
        }
        for (Map.Entry<String, JsonNode> reply : yaml.readTree(file.toFile()).properties()) {
          add(reply.getKey(), reply.getValue());
        }
      }
    }
  }

  private void add(String key, JsonNode words) {
    if (words.isArray()) {
      words.forEach(one -> add(key, one));
      return;
    }
    String text = words.asText();
    int variable = text.indexOf('{');
    String beginning = (variable < 0 ? text : text.substring(0, variable)).strip();
    if (beginning.length() >= SHORTEST) {
      byBeginning.putIfAbsent(beginning, key);
    }
  }

  /** The key of a message; empty where neither its beginning nor its buttons tell. */
  String of(ChatLine line) {
    return byBeginning.entrySet().stream()
        .filter(one -> line.text().startsWith(one.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(Map.Entry::getValue)
        .or(() ->
            line.buttons().stream()
                .flatMap(List::stream)
                .flatMap(label -> Optional.ofNullable(BY_BUTTON.get(label)).stream())
                .findFirst())
        .orElse("");
  }
}
