package org.tideover.intent;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The passages of a text that are read one by one, bounded in number and length: of a very long
 * text the beginning and the end, where people say what they came for.
 */
final class Passages {
  private static final int MOST = 12;
  private static final int LONGEST = 400;
  private static final int START = 3000;
  private static final int END = 1500;
  // What a group holds lies between two passages; what stands around it belongs to them.
  private static final Pattern BREAK =
      Pattern.compile("[.!?…](\\s+)|([\\n\\r;]+)|(,\\s)(?:but|and|so|then|now)\\s");

  private Passages() {}

  /** The passages; a short text is one. */
  static List<String> of(String text) {
    List<String> passages = new ArrayList<>();
    for (String sentence : cut(bounded(text))) {
      String passage = sentence.strip();
      if (passage.chars().anyMatch(Character::isLetterOrDigit)) {
        passages.add(passage.substring(0, Math.min(passage.length(), LONGEST)));
      }
    }
    return passages.size() <= MOST ? passages : startAndEnd(passages);
  }

  private static List<String> cut(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher found = BREAK.matcher(text);
    int start = 0;
    while (found.find()) {
      int group = IntStream.of(1, 2, 3).filter(one -> found.start(one) >= 0).findFirst().orElse(0);
      sentences.add(text.substring(start, found.start(group)));
      start = found.end(group);
    }
    sentences.add(text.substring(start));
    return sentences;
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
