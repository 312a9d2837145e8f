package org.tideover.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text without their dress: small letters, no apostrophes and punctuation, letters
 * drawn out ("sooooo") shortened. Signs that mean something of their own, such as emoji, stay.
 */
public final class Wording {
  // Both alternatives take single code points of one class: linear in the length of the text.
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}]+|\\p{N}+|[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{Z}\\p{C}\\p{Sk}$+=|~^<>]");
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´ʼ]");
  private static final Pattern VARIATION = Pattern.compile("[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]");

  // Unicode's own bound for texts that are read as they come (UAX 15).
  private static final int MOST_MARKS = 30;

  private Wording() {}

  /** The words in order; numbers as they are written. */
  public static List<String> words(String text) {
    return PlainWords.are(text) ? PlainWords.of(text) : wordsOfAnyScript(text);
  }

  /** The same for all signs there are. */
  static List<String> wordsOfAnyScript(String text) {
    String small =
        Normalizer.normalize(bounded(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = APOSTROPHE.matcher(VARIATION.matcher(small).replaceAll("")).replaceAll("");
    Matcher word = WORD.matcher(shortened(bare));
    List<String> words = new ArrayList<>();
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The text with no more marks on a letter than a script needs: Unicode would sort them all. */
  private static String bounded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    for (int point : text.codePoints().toArray()) {
      marks = isMark(point) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        out.appendCodePoint(point);
      }
    }
    return out.toString();
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** The text with each letter that stands three times or more in a row standing once. */
  private static String shortened(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < points.length) {
      int end = at;
      while (end < points.length && points[end] == points[at]) {
        end++;
      }
      boolean isDrawnOut = end - at > 2 && Character.isLetter(points[at]);
      out.repeat(points[at], isDrawnOut ? 1 : end - at);
      at = end;
    }
    return out.toString();
  }

  /** The words and their pairs, each once; every number counts as the same word. */
  public static Set<String> features(String text) {
    return features(words(text));
  }

  /** The same of words that are told apart already. */
  public static Set<String> features(List<String> words) {
    Set<String> features = new LinkedHashSet<>();
    String before = "^";
    for (String word : words) {
      String feature = Character.isDigit(word.codePointAt(0)) ? "#" : word;
      features.add(feature);
      features.add(before + " " + feature);
      before = feature;
    }
    features.add(before + " $");
    return features;
  }
}
