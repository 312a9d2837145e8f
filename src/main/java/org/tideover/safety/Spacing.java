package org.tideover.safety;

/**
 * Closes a text whose letters were held apart by spaces and whose words by wider gaps: {@code i a m
 * h e r e}. Without the wider gaps nobody could tell where a word ends; such a text stays as it is.
 */
final class Spacing {
  private static final int FEWEST_PIECES = 6;

  /** Of ten pieces, so many are a single letter, or one with a mark, in a text held apart. */
  private static final int SINGLES_OF_TEN = 8;

  private static final int LONGEST_SINGLE = 2;

  private Spacing() {}

  static String closed(String text) {
    if (!text.contains("  ") || !isHeldApart(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfGap(text, at);
      if (end == at) {
        out.append(text.charAt(at++));
      } else {
        out.append(end - at > 1 ? " " : "");
        at = end;
      }
    }
    return out.toString();
  }

  private static boolean isHeldApart(String text) {
    int pieces = 0;
    int singles = 0;
    int at = 0;
    while (at < text.length()) {
      int start = endOfGap(text, at);
      at = start;
      while (at < text.length() && text.charAt(at) != ' ') {
        at++;
      }
      if (at > start) {
        pieces++;
        singles += at - start <= LONGEST_SINGLE ? 1 : 0;
      }
    }
    return pieces >= FEWEST_PIECES && singles * 10 >= pieces * SINGLES_OF_TEN;
  }

  private static int endOfGap(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }
}
