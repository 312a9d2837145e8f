package org.tideover.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the bot says, by key, in one language; and in others, as far as it is translated.
 *
 * @param language a folder, such as {@code en}
 * @param replies variants by key
 * @param buttons a label and other words for it, by key
 * @param others translations, by language
 */
record Phrases(
    String language,
    Map<String, List<String>> replies,
    Map<String, List<String>> buttons,
    Map<String, Phrases> others) {
  private static final String COMMAND = "command.";

  List<String> reply(String key) {
    return found(replies, key, "reply", key.replaceFirst("\\..*", "") + ".yaml");
  }

  String button(String key) {
    return buttonWords(key).getFirst();
  }

  List<String> buttonWords(String key) {
    return found(buttons, key, "button", "buttons.yaml");
  }

  /** Whether a button has a label in a language. */
  boolean labels(String key, String other) {
    Phrases translated = other.equals(language) ? this : others.get(other);
    return translated != null && translated.buttons.containsKey(key);
  }

  /** Whether a reply is written in a language. */
  boolean says(String key, String other) {
    Phrases translated = other.equals(language) ? this : others.get(other);
    return translated != null && translated.replies.containsKey(key);
  }

  /** The variants in a language; in this one where it is not translated. */
  List<String> reply(String key, String other) {
    Phrases translated = others.get(other);
    List<String> found = translated == null ? null : translated.replies.get(key);
    return found == null ? reply(key) : found;
  }

  /** A button's label in a language; in this one where it is not translated. */
  String button(String key, String other) {
    Phrases translated = others.get(other);
    List<String> found = translated == null ? null : translated.buttons.get(key);
    return found == null ? button(key) : found.getFirst();
  }

  /** All words for each button, in all languages. */
  Map<String, Set<String>> allButtonWords() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    addButtonWords(all);
    others.values().forEach(translated -> translated.addButtonWords(all));
    return all;
  }

  private void addButtonWords(Map<String, Set<String>> all) {
    buttons.forEach(
        (key, words) -> all.computeIfAbsent(key, fresh -> new LinkedHashSet<>()).addAll(words));
  }

  Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    replies.forEach((key, texts) -> {
      if (key.startsWith(COMMAND)) {
        commands.put(key.substring(COMMAND.length()), texts.getFirst());
      }
    });
    return commands;
  }

  private List<String> found(
      Map<String, List<String>> texts, String key, String what, String file) {
    List<String> found = texts.getOrDefault(key, List.of());
    if (found.isEmpty()) {
      Problem missing =
          new Problem(
              language + "/replies/" + file,
              1,
              "The " + what + " '" + key + "' is missing; add it");
      throw new ContentException(List.of(missing));
    }
    return found;
  }
}
