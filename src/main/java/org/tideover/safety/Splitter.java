package org.tideover.safety;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into chunks between spaces and tells which mark each one ended with. */
final class Splitter {
  private static final String SENTENCE_ENDS = ".!?;…؟。！？؛";
  private static final String PAUSES = ",:،—–)]}，、";

  private Splitter() {}

  /**
   * What stands between two spaces.
   *
   * @param core without the marks around it; may hold marks inside
   * @param mark {@link Reading#STOP}, {@link Reading#PAUSE} or empty: what follows it
   */
  record Chunk(String core, String mark) {}

  static List<Chunk> chunks(String plain) {
    List<Chunk> found = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int start = at;
      while (at < plain.length() && !isGap(plain.charAt(at))) {
        at++;
      }
      if (at > start) {
        found.add(chunk(plain.substring(start, at)));
      }
      if (at < plain.length() && plain.charAt(at) == '\n') {
        found.add(new Chunk("", Reading.STOP));
      }
      at++;
    }
    return found;
  }

  private static boolean isGap(char letter) {
    return letter == ' ' || letter == '\n';
  }

  private static Chunk chunk(String raw) {
    int start = 0;
    while (start < raw.length() && isOuter(raw, start)) {
      start++;
    }
    int end = raw.length();
    while (end > start && isOuter(raw, end - 1)) {
      end--;
    }
    return new Chunk(raw.substring(start, end), mark(raw.substring(end)));
  }

  /** A mark at the edge of a chunk is no part of its word; a dollar sign or a star may be. */
  private static boolean isOuter(String raw, int index) {
    char letter = raw.charAt(index);
    if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
      return false;
    }
    return !("$@€".indexOf(letter) >= 0 && raw.length() > 2) && letter != '%';
  }

  private static String mark(String tail) {
    String found = "";
    for (int i = 0; i < tail.length(); i++) {
      if (SENTENCE_ENDS.indexOf(tail.charAt(i)) >= 0) {
        return Reading.STOP;
      }
      if (PAUSES.indexOf(tail.charAt(i)) >= 0) {
        found = Reading.PAUSE;
      }
    }
    return found;
  }

  /** Splits a word at marks inside it: {@code die.i} is two sentences, {@code and/or} two words. */
  static List<String> pieces(String core) {
    List<String> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= core.length(); i++) {
      if (i == core.length() || !isInner(core.charAt(i))) {
        if (i > start) {
          found.add(core.substring(start, i));
        }
        if (i < core.length() && i > start && SENTENCE_ENDS.indexOf(core.charAt(i)) >= 0) {
          found.add(Reading.STOP);
        }
        start = i + 1;
      }
    }
    return found;
  }

  private static boolean isInner(char letter) {
    return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || letter == '\'';
  }
}
