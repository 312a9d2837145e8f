package org.tideover.intent;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a rating from 0 to 10 out of words in another language: "ocho", "como un 8", "ocho de
 * diez".
 *
 * @param numbers the words for 0 to 10, in their order; empty where the language has none
 * @param around words that may stand around a number
 */
record ForeignRatings(List<String> numbers, Set<String> around) {
  private static final int MOST = 10;
  private static final Pattern NUMBER = Pattern.compile("[0-9]|10");

  /**
   * The rating that a whole message is. A ten at the end is what it is out of; of two other numbers
   * the higher, which errs on the safe side.
   */
  OptionalInt of(List<String> words) {
    List<String> core = words.stream().filter(word -> !around.contains(word)).toList();
    boolean outOfTen = core.size() > 1 && value(core.getLast()) == MOST;
    List<Integer> values =
        core.stream().limit(outOfTen ? core.size() - 1 : core.size()).map(this::value).toList();
    return values.isEmpty() || values.size() > 2 || values.contains(-1)
        ? OptionalInt.empty()
        : OptionalInt.of(Collections.max(values));
  }

  /** The number that a word is; -1 where it is none. */
  private int value(String word) {
    return NUMBER.matcher(word).matches() ? Integer.parseInt(word) : numbers.indexOf(word);
  }
}
