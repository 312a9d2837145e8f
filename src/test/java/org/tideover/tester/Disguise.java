package org.tideover.tester;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** A way in which people, or their keyboards, dress words so that a program reads others. */
public enum Disguise {
  CAPITALS(text -> text.toUpperCase(Locale.ROOT)),
  MIXED_CASE(text -> eachLetter(text, point -> shown(point % 2 == 0 ? upper(point) : point))),
  WIDE_SPACES(text -> "  " + text.replace(" ", "   ") + "  "),
  HARD_SPACES(text -> text.replace(' ', '\u00A0')),
  THIN_SPACES(text -> text.replace(' ', '\u2009')),
  TABS(text -> text.replace(' ', '\t')),
  ZERO_WIDTH(text -> afterLetters(text, "\u200B")),
  JOINERS(text -> afterLetters(text, "\u200D")),
  SOFT_HYPHENS(text -> afterLetters(text, "\u00AD")),
  WORD_JOINERS(text -> "\uFEFF" + afterLetters(text, "\u2060")),
  RIGHT_TO_LEFT(text -> "\u202E" + text.replace(" ", " \u200F") + "\u202C"),
  ISOLATED(text -> "\u2067" + text + "\u2069"),
  STRUCK(text -> afterLetters(text, "\u0336")),
  ACCENTS(text -> afterLetters(text, "\u0301")),
  DRIPPING(text -> afterLetters(text, "\u0316\u0321\u034E\u0301\u0352")),
  FULL_WIDTH(text -> eachLetter(text, point -> shown(point + 0xFEE0))),
  SCRIPT(text -> eachLetter(text, point -> shown(lower(point) - 'a' + 0x1D4EA))),
  SANS_SERIF(text -> eachLetter(text, point -> shown(lower(point) - 'a' + 0x1D5BA))),
  CIRCLED(text -> eachLetter(text, point -> shown(lower(point) - 'a' + 0x24D0))),
  CYRILLIC(text -> lookalikes(text, "aeopcxyis", "аеорсхуіѕ")),
  GREEK(text -> lookalikes(text, "oviu", "ονιυ")),
  SMALL_CAPITALS(text -> lookalikes(text, "abdeghiklmnrt", "ᴀʙᴅᴇɢʜɪᴋʟᴍɴʀᴛ")),
  CURLY(text -> text.replace('\'', '\u2019')),
  QUOTED(text -> "\u201C" + text + "\u201D"),
  BRACKETED(text -> "(" + text + ")"),
  SHOUTED(text -> text + "!!!"),
  TRAILING_OFF(text -> text + "..."),
  BOLD(text -> "**" + text + "**"),
  PICTURES_AFTER(text -> text + " \uD83D\uDE14\uD83D\uDC94"),
  PICTURES_BETWEEN(text -> text.replace(" ", " \uD83D\uDC94 ")),
  LEET(text -> graveWords(text, word -> word.replace('i', '1').replace('e', '3'))),
  SIGNS(text -> graveWords(text, word -> word.replace('s', '$').replace('a', '@'))),
  SPACED(text -> graveWords(text, word -> apart(word, " "))),
  DOTTED(text -> graveWords(text, word -> apart(word, "."))),
  STARRED(text -> graveWords(text, word -> apart(word, "*"))),
  DASHED(text -> graveWords(text, word -> apart(word, "-"))),
  UNDERSCORED(text -> graveWords(text, word -> apart(word, "_"))),
  SLASHED(text -> graveWords(text, word -> apart(word, "/"))),
  MASKED(text -> graveWords(text, word -> word.charAt(0) + "*" + word.substring(2))),
  HASHED(text -> graveWords(text, word -> word.substring(0, 2) + "#" + word.substring(3))),
  DRAWN_OUT(text -> graveWords(text, word -> word + last(word).repeat(4))),
  STUTTERED(text -> graveWords(text, word -> word.replace("i", "iiii").replace("e", "eee"))),
  SWAPPED(text -> graveWords(text, Disguise::swapped));

  /** Only grave words are looked for in such dress: more would make harmless words grave. */
  private static final Set<String> GRAVE =
      Set.of(
          "kill",
          "killing",
          "myself",
          "suicide",
          "suicidal",
          "overdose",
          "overdosed",
          "overdosing",
          "breathing",
          "cutting",
          "hanging",
          "unconscious",
          "bleeding",
          "murder",
          "strangled",
          "seizure",
          "hallucinating");

  private final UnaryOperator<String> way;

  Disguise(UnaryOperator<String> way) {
    this.way = way;
  }

  /** The text in this dress. */
  public String on(String text) {
    return way.apply(text);
  }

  private static int upper(int point) {
    return Character.toUpperCase(point);
  }

  private static int lower(int point) {
    return Character.toLowerCase(point);
  }

  private static String shown(int point) {
    return Character.toString(point);
  }

  private static String last(String word) {
    return word.substring(word.length() - 1);
  }

  private static String apart(String word, String by) {
    return String.join(by, word.split(""));
  }

  /** Each letter from a to z otherwise; all else stays. */
  private static String eachLetter(String text, IntFunction<String> way) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(point -> out.append(isLetter(point) ? way.apply(point) : shown(point)));
    return out.toString();
  }

  private static boolean isLetter(int point) {
    return lower(point) >= 'a' && lower(point) <= 'z';
  }

  private static String afterLetters(String text, String sign) {
    return eachLetter(text, point -> shown(point) + sign);
  }

  private static String lookalikes(String text, String from, String to) {
    return eachLetter(
        text,
        point ->
            from.indexOf(point) < 0
                ? shown(point)
                : last(to.substring(0, from.indexOf(point) + 1)));
  }

  private static String graveWords(String text, UnaryOperator<String> way) {
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      out.append(GRAVE.contains(word) ? way.apply(word) : word).append(' ');
    }
    return out.substring(0, out.length() - 1);
  }

  private static String swapped(String word) {
    return word.length() < 6
        ? word
        : word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
  }
}
