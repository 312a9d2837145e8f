package org.tideover.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tideover.domain.Intent;

/**
 * What was written to recognise intents: closed phrases, example sentences, near misses.
 *
 * @param sheets by intent; {@link Intent#RATING} has none, because it is read from numbers
 * @param fillers words that may stand around a phrase without changing it
 * @param guards words beside which a phrase inside a longer message decides nothing
 * @param core words that matter most: a slip in one is seen through where the rest is a phrase
 */
public record IntentContent(
    Map<Intent, Sheet> sheets, List<String> fillers, List<String> guards, List<String> core) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .build())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * What was written for one intent.
   *
   * @param phrases whole messages that mean it
   * @param anywhere phrases that mean it inside a longer message, too
   * @param examples sentences that mean it
   * @param inDanger sentences that the safety filter must hear first, and that mean this besides
   * @param notThis sentences that sound alike, by the intent that they mean instead
   */
  public record Sheet(
      List<String> phrases,
      List<String> anywhere,
      List<String> examples,
      List<String> inDanger,
      Map<Intent, List<String>> notThis) {}

  /** Loads what was built into the program. */
  public static IntentContent load() {
    Map<Intent, Sheet> sheets = new EnumMap<>(Intent.class);
    for (Intent intent : Intent.values()) {
      if (intent != Intent.RATING) {
        sheets.put(intent, sheet(intent, read(intent.id())));
      }
    }
    JsonNode around = read("fillers");
    return new IntentContent(
        sheets,
        texts(around.path("fillers")),
        texts(around.path("guards")),
        texts(around.path("core")));
  }

  private static JsonNode read(String name) {
    String file = "/content/en/intents/" + name + ".yaml";
    try (InputStream in = IntentContent.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing: restore it and build again");
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Sheet sheet(Intent intent, JsonNode node) {
    if (!node.path("intent").asText().equals(intent.id())) {
      throw new IllegalStateException(
          "content/en/intents/" + intent.id() + ".yaml must say `intent: " + intent.id() + "`");
    }
    Map<Intent, List<String>> notThis = new LinkedHashMap<>();
    for (var entry : node.path("not_this").properties()) {
      notThis.put(Intent.of(entry.getKey()), texts(entry.getValue()));
    }
    return new Sheet(
        texts(node.path("phrases")),
        texts(node.path("anywhere")),
        texts(node.path("examples")),
        texts(node.path("in_danger")),
        notThis);
  }

  private static List<String> texts(JsonNode node) {
    return node.isMissingNode()
        ? List.of()
        : YAML.convertValue(node, new TypeReference<List<String>>() {});
  }
}
