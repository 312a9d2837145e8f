package org.tideover.content;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader of safety content that takes {@code no} for a word and a repeated key for a mistake. */
final class SafetyYaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private SafetyYaml() {}

  static JsonNode read(InputStream in, String file) {
    try (in) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable YAML; check its indents, quotes", e);
    }
  }

  static JsonNode read(ContentSource source, String file) {
    try {
      return MAPPER.readTree(source.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable YAML; check its indents, quotes", e);
    }
  }

  static List<String> strings(JsonNode node) {
    List<String> found = new ArrayList<>();
    node.forEach(item -> found.add(item.asText()));
    return List.copyOf(found);
  }

  static Map<String, String> stringMap(JsonNode node) {
    Map<String, String> found = new LinkedHashMap<>();
    node.properties().forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
    return Map.copyOf(found);
  }
}
