package org.tideover.safety;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/** Ways in which people hide grave words. */
final class Disguise {
  /** Only these are starred, spaced or dotted: the filter promises no more. */
  private static final Set<String> GRAVE =
      Set.of("kill", "myself", "suicide", "overdosed", "breathing", "cutting");

  private static final List<BiFunction<String, Random, String>> WAYS =
      List.of(
          (text, random) -> text.toUpperCase(Locale.ROOT),
          (text, random) -> "  " + text.replace(" ", "   ") + "!!!",
          (text, random) -> everyWord(text, word -> String.join("\u200B", word.split(""))),
          (text, random) -> everyWord(text, word -> String.join("\u0336", word.split(""))),
          (text, random) -> text.replace('o', 'о').replace('e', 'е').replace('a', 'а'),
          (text, random) -> graveWords(text, word -> word.replace('i', '1').replace('e', '3')),
          (text, random) -> graveWords(text, word -> String.join(".", word.split(""))),
          (text, random) -> graveWords(text, word -> String.join("*", word.split(""))),
          (text, random) -> graveWords(text, word -> String.join("-", word.split(""))),
          (text, random) -> graveWords(text, word -> star(word, random)),
          (text, random) ->
              graveWords(text, word -> word + word.substring(word.length() - 1).repeat(4)),
          (text, random) -> fullwidth(text),
          (text, random) -> text + " \uD83D\uDE14\uD83D\uDC94",
          (text, random) -> text.replace(" ", " \uD83D\uDC94 "));

  private Disguise() {}

  static String random(String text, Random random) {
    return WAYS.get(random.nextInt(WAYS.size())).apply(text, random);
  }

  private static String star(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    return word.substring(0, at) + "*" + word.substring(at + 1);
  }

  private static String graveWords(String text, java.util.function.UnaryOperator<String> way) {
    return everyWord(text, word -> GRAVE.contains(word) ? way.apply(word) : word);
  }

  private static String everyWord(String text, java.util.function.UnaryOperator<String> way) {
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ")) {
      out.append(way.apply(word)).append(' ');
    }
    return out.toString().strip();
  }

  private static String fullwidth(String text) {
    StringBuilder out = new StringBuilder();
    for (char letter : text.toCharArray()) {
      out.append(letter > ' ' && letter < 127 ? (char) (letter + 0xFEE0) : letter);
    }
    return out.toString();
  }
}
