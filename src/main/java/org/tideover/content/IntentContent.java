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
import java.util.stream.Stream;
import org.tideover.domain.Intent;

/**
 * What was written to recognise intents: closed phrases, example sentences, near misses.
 *
 * @param sheets by intent; {@link Intent#RATING} has none, because it is read from numbers
 * @param fillers words that may stand around a phrase without changing it
 * @param guards words beside which a phrase inside a longer message decides nothing
 * @param core words that matter most: a slip in one is seen through where the rest is a phrase
 * @param others phrases in other languages, by language; they have no examples
 */
public record IntentContent(
    Map<Intent, Sheet> sheets,
    List<String> fillers,
    List<String> guards,
    List<String> core,
    Map<String, IntentContent> others) {
  private static final List<String> OTHERS = List.of("es", "ru", "fa", "de", "fr");

  /** What is understood in other languages: what a craving and a crisis cannot do without. */
  private static final List<Intent> TRANSLATED =
      List.of(Intent.URGE, Intent.YES, Intent.NO, Intent.STOP);

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
    List<Intent> all = Stream.of(Intent.values()).filter(one -> one != Intent.RATING).toList();
    Map<String, IntentContent> others = new LinkedHashMap<>();
    for (String language : OTHERS) {
      others.put(language, load(language, TRANSLATED, Map.of()));
    }
    return load("en", all, others);
  }

  private static IntentContent load(
      String language, List<Intent> intents, Map<String, IntentContent> others) {
    Map<Intent, Sheet> sheets = new EnumMap<>(Intent.class);
    for (Intent intent : intents) {
      sheets.put(intent, sheet(intent, read(language, intent.id())));
    }
    JsonNode around = read(language, "fillers");
    return new IntentContent(
        sheets,
        texts(around.path("fillers")),
        texts(around.path("guards")),
        texts(around.path("core")),
        others);
  }

  private static JsonNode read(String language, String name) {
    String file = "/content/" + language + "/intents/" + name + ".yaml";
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
          "content/*/intents/" + intent.id() + ".yaml must say `intent: " + intent.id() + "`");
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
