package org.tideover.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text of ASCII signs, which most messages are: what {@link Wording} finds by
 * Unicode's tables and patterns, in one walk. Of these signs only letters and digits make words.
 */
final class PlainWords {
  private static final int FIRST_OTHER = 128;

  /** From so many of one letter in a row, they are one letter drawn out. */
  private static final int DRAWN_OUT = 3;

  private PlainWords() {}

  /** Whether all signs are such that this class knows them. */
  static boolean are(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_OTHER) {
        return false;
      }
    }
    return true;
  }

  /** The words in order. */
  static List<String> of(String text) {
    StringBuilder bare = bare(text);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < bare.length()) {
      int start = at;
      boolean letters = isLetter(bare.charAt(at));
      while (at < bare.length() && (letters ? isLetter(bare.charAt(at)) : isDigit(bare, at))) {
        at++;
      }
      if (at > start) {
        words.add(letters ? shortened(bare, start, at) : bare.substring(start, at));
      } else {
        at++;
      }
    }
    return words;
  }

  /** Small letters without apostrophes. */
  private static StringBuilder bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= 'A' && sign <= 'Z') {
        bare.append((char) (sign - 'A' + 'a'));
      } else if (sign != '\'' && sign != '`') {
        bare.append(sign);
      }
    }
    return bare;
  }

  private static boolean isLetter(char sign) {
    return sign >= 'a' && sign <= 'z';
  }

  private static boolean isDigit(StringBuilder text, int at) {
    char sign = text.charAt(at);
    return sign >= '0' && sign <= '9';
  }

  private static String shortened(StringBuilder text, int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      int next = at;
      while (next < end && text.charAt(next) == text.charAt(at)) {
        next++;
      }
      word.repeat(text.charAt(at), next - at < DRAWN_OUT ? next - at : 1);
      at = next;
    }
    return word.toString();
  }
}
