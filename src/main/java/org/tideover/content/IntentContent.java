package org.tideover.content;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tideover.domain.Intent;

/**
 * What was written to recognise intents: closed phrases, example sentences, near misses.
 *
 * @param sheets by intent; English has none for {@link Intent#RATING}, which is read from numbers
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
  /**
   * What is understood in each other language: what a craving and a crisis cannot do without. Other
   * intents are read where their file is there; the phrases of {@link Intent#RATING} are the
   * numbers from 0 to 10.
   */
  static final List<Intent> TRANSLATED = List.of(Intent.URGE, Intent.YES, Intent.NO, Intent.STOP);

  /**
   * What was written for one intent.
   *
   * @param phrases whole messages that mean it
   * @param anywhere phrases that mean it inside a longer message, too; of a rating, words that may
   *     stand around a number
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
    return load(ContentSource.classPath());
  }

  /**
   * Loads what any content holds; {@link ContentCheck} finds beforehand what is wrong with it.
   *
   * @throws ContentException if something is nevertheless
   */
  public static IntentContent load(ContentSource source) {
    List<Intent> all = Stream.of(Intent.values()).filter(one -> one != Intent.RATING).toList();
    Problems problems = new Problems();
    Map<String, IntentContent> others = new LinkedHashMap<>();
    for (String language : others(source)) {
      others.put(language, load(source, language, written(source, language), Map.of(), problems));
    }
    IntentContent loaded = load(source, "en", all, others, problems);
    problems.throwIfAny();
    return loaded;
  }

  /** The other languages whose phrases are written: a folder with fillers. */
  static List<String> others(ContentSource source) {
    return source.files().stream()
        .filter(file -> file.matches("[a-z]{2}/intents/fillers\\.yaml"))
        .map(file -> file.substring(0, 2))
        .filter(language -> !language.equals(Content.ENGLISH))
        .toList();
  }

  private static List<Intent> written(ContentSource source, String language) {
    return Stream.of(Intent.values())
        .filter(intent -> TRANSLATED.contains(intent) || source.has(file(language, intent.id())))
        .toList();
  }

  private static String file(String language, String name) {
    return language + "/intents/" + name + ".yaml";
  }

  private static IntentContent load(
      ContentSource source,
      String language,
      List<Intent> intents,
      Map<String, IntentContent> others,
      Problems problems) {
    Map<Intent, Sheet> sheets = new EnumMap<>(Intent.class);
    for (Intent intent : intents) {
      sheets.put(intent, sheet(intent, read(source, file(language, intent.id()), problems)));
    }
    YamlNode around = read(source, file(language, "fillers"), problems);
    return new IntentContent(
        sheets,
        around.perhaps("fillers"),
        around.perhaps("guards"),
        around.perhaps("core"),
        others);
  }

  private static YamlNode read(ContentSource source, String file, Problems problems) {
    if (!source.has(file)) {
      throw new IllegalStateException("content/" + file + " is missing: restore it");
    }
    return Yaml.usable(source, file, problems);
  }

  private static Sheet sheet(Intent intent, YamlNode node) {
    if (!node.text("intent").equals(intent.id())) {
      throw new IllegalStateException(
          "content/*/intents/" + intent.id() + ".yaml must say `intent: " + intent.id() + "`");
    }
    Map<Intent, List<String>> notThis = new LinkedHashMap<>();
    node.find("not_this")
        .ifPresent(others ->
            others
                .fields()
                .keySet()
                .forEach(other -> notThis.put(Intent.of(other), others.texts(other))));
    return new Sheet(
        node.perhaps("phrases"),
        node.perhaps("anywhere"),
        node.perhaps("examples"),
        node.perhaps("in_danger"),
        notThis);
  }
}
