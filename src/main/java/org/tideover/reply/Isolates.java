package org.tideover.reply;

import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps numbers, names and commands whole inside a text that is written from right to left. Without
 * this a phone shows {@code 0800-111} after Persian words as {@code 111-0800}.
 *
 * <p>Limitations: marks at the edge of such a piece stay outside, but for a closing bracket that
 * belongs to it.
 */
final class Isolates {
  /** First strong isolate, and its end (Unicode annex 9). */
  private static final String OPEN = "\u2068";

  private static final String CLOSE = "\u2069";

  /** From a Latin letter, a digit or the sign before it to the last of them in the line. */
  private static final Pattern LEFT_TO_RIGHT =
      Pattern.compile(
          "[/+(]?[\\p{IsLatin}0-9](?!\uFE0F)(?:[^\\p{IsArabic}\\n\u2066-\u2069]*[\\p{IsLatin}0-9)])?");

  private Isolates() {}

  /** The same text, if it is written from left to right; else with what is not held together. */
  static String in(String text) {
    return isRightToLeft(text)
        ? LEFT_TO_RIGHT
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(whole(found.group())))
        : text;
  }

  /** A passage of another language inside such a text. */
  static String around(String passage, String text) {
    return isRightToLeft(text) ? OPEN + passage + CLOSE : passage;
  }

  private static boolean isRightToLeft(String text) {
    return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** A bracket whose other half stands outside stays outside, too. */
  private static String whole(String piece) {
    if (piece.startsWith("(") && !piece.contains(")")) {
      return "(" + OPEN + piece.substring(1) + CLOSE;
    }
    if (piece.endsWith(")") && !piece.contains("(")) {
      return OPEN + piece.substring(0, piece.length() - 1) + CLOSE + ")";
    }
    return OPEN + piece + CLOSE;
  }
}
