package org.tideover.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bot says, by key, in one language. */
record Phrases(
    String language, Map<String, List<String>> replies, Map<String, List<String>> buttons) {
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
