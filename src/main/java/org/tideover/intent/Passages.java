package org.tideover.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The passages of a text that are read one by one, bounded in number and length: of a very long
 * text the beginning and the end, where people say what they came for.
 */
final class Passages {
  private static final int MOST = 12;
  private static final int LONGEST = 400;
  private static final int START = 3000;
  private static final int END = 1500;
  private static final Pattern BREAK =
      Pattern.compile("(?<=[.!?…])\\s+|[\\n\\r;]+|,\\s(?=(?:but|and|so|then|now)\\s)");

  private Passages() {}

  /** The passages; a short text is one. */
  static List<String> of(String text) {
    List<String> passages = new ArrayList<>();
    for (String sentence : BREAK.split(bounded(text))) {
      String passage = sentence.strip();
      if (passage.chars().anyMatch(Character::isLetterOrDigit)) {
        passages.add(passage.substring(0, Math.min(passage.length(), LONGEST)));
      }
    }
    return passages.size() <= MOST ? passages : startAndEnd(passages);
  }

  private static String bounded(String text) {
    return text.length() <= START + END
        ? text
        : text.substring(0, START) + "\n" + text.substring(text.length() - END);
  }

  private static List<String> startAndEnd(List<String> passages) {
    int half = MOST / 2;
    List<String> kept = new ArrayList<>(passages.subList(0, half));
    kept.addAll(passages.subList(passages.size() - half, passages.size()));
    return kept;
  }
}
