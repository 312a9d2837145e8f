package org.tideover.bench.month;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which reply a message is, told by how it begins: people see words, and no keys.
 *
 * <p>Limitations: English; of two replies that begin alike, the one whose beginning is longer.
 */
final class ReplyKeys {
  private static final int SHORTEST = 6;

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

  /** The key of a message; empty where its beginning is nobody's. */
  String of(String text) {
    return byBeginning.entrySet().stream()
        .filter(one -> text.startsWith(one.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("");
  }
}
