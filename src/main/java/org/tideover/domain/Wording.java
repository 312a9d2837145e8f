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
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern VARIATION = Pattern.compile("[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]");

  private Wording() {}

  /** The words in order; numbers as they are written. */
  public static List<String> words(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = APOSTROPHE.matcher(VARIATION.matcher(small).replaceAll("")).replaceAll("");
    Matcher word = WORD.matcher(DRAWN_OUT.matcher(bare).replaceAll("$1"));
    List<String> words = new ArrayList<>();
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The words and their pairs, each once; every number counts as the same word. */
  public static Set<String> features(String text) {
    Set<String> features = new LinkedHashSet<>();
    String before = "^";
    for (String word : words(text)) {
      String feature = Character.isDigit(word.codePointAt(0)) ? "#" : word;
      features.add(feature);
      features.add(before + " " + feature);
      before = feature;
    }
    features.add(before + " $");
    return features;
  }
}
