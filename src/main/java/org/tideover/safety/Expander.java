package org.tideover.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spells out short forms and slang, so that one phrase fits all: {@code dont} is {@code do not}.
 */
final class Expander {
  private final Map<String, List<String>> known = new HashMap<>();

  Expander(Map<String, String> expansions) {
    expansions.forEach((form, words) -> known.put(form, List.of(words.split(" "))));
  }

  boolean knows(String word) {
    return known.containsKey(word);
  }

  /** The words that a word stands for; itself if it is none of these. */
  List<String> expand(String word) {
    List<String> whole = known.get(word);
    if (whole != null) {
      return whole;
    }
    return word.indexOf('\'') < 0 ? List.of(word) : apostrophe(word);
  }

  private List<String> apostrophe(String word) {
    String bare = word.replace("'", "");
    List<String> whole = known.get(bare);
    if (whole != null && !bare.equals("id") && !bare.equals("ill")) {
      return whole;
    }
    int mark = word.lastIndexOf('\'');
    String stem = word.substring(0, mark).replace("'", "");
    if (stem.isEmpty()) {
      return bare.isEmpty() ? List.of() : List.of(bare);
    }
    return switch (word.substring(mark + 1)) {
      case "t" -> negated(stem);
      case "s" -> List.of(stem, "s");
      case "m" -> List.of(stem, "am");
      case "re" -> List.of(stem, "are");
      case "ve" -> List.of(stem, "have");
      case "ll" -> List.of(stem, "will");
      case "d" -> List.of(stem, "would");
      default -> List.of(bare);
    };
  }

  private static List<String> negated(String stem) {
    List<String> words = new ArrayList<>();
    words.add(stem.endsWith("n") ? stem.substring(0, stem.length() - 1) : stem);
    words.add("not");
    return words;
  }
}
