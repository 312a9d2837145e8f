package org.tideover.safety;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One thought within a clause: people join several without a stop, as in {@code last year he
 * overdosed and now i want to die}. Forwards, a new one begins where a joining word is followed by
 * who it is about, or by "now"; backwards, at every "and" and "then".
 *
 * <p><b>Limitations:</b> English; thoughts without any joining word between them are one.
 */
final class Thought {
  private static final Set<String> JOINTS =
      Set.of("and", "so", "because", "then", "plus", "also", "anyway", Reading.PAUSE);
  private static final Set<String> NOW = Set.of("now", "today", "tonight", "still", "yesterday");
  private static final Set<String> LAST = Set.of("last");
  private static final Set<String> NIGHT = Set.of("night");
  private static final Set<String> VERBS = Set.of("am", "is", "are", "has", "have");
  private static final Set<String> SUBJECTS = Set.of("i", "he", "she", "they", "my");

  /** After such a beginning a comma ends no thought: {@code when i was young, i ...}. */
  private static final Set<String> OPENERS =
      Set.of("when", "while", "if", "as", "in", "at", "back", "before");

  private static final int LONGEST_OPENING = 8;

  private Thought() {}

  /** Index of the first word of the thought around a word, at most so many words before it. */
  static int start(Reading reading, int index, int reach) {
    return back(reading, index, reach, at -> joins(reading, at) || begins(reading, at));
  }

  /** The same for words that stand right before: only "and" and "then" part them from it. */
  static int lead(Reading reading, int index, int reach) {
    return back(reading, index, reach, at -> joins(reading, at));
  }

  private static int back(Reading reading, int index, int reach, IntPredicate parts) {
    int first = reading.clauseStart(index, reach);
    int start = index;
    while (start > first && !parts.test(start)) {
      start--;
    }
    return start;
  }

  /** Index after the last word of the thought that goes on at a word, at most so many after it. */
  static int end(Reading reading, int index, int reach) {
    int last = reading.clauseEnd(index, reach);
    int end = Math.min(index + 1, last);
    while (end < last && !begins(reading, end)) {
      end++;
    }
    return end;
  }

  /**
   * What stands before "and" or "then" is another thought, whoever does what follows: {@code last
   * year was hard and took 40 pills}. What stands after may still tell of the same: {@code he
   * overdosed and died}. Neither word means anything in our other languages, and "so" often only
   * makes a word stronger.
   */
  private static boolean joins(Reading reading, int index) {
    String word = reading.at(index);
    boolean backThen = index > 0 && reading.at(index - 1).equals("back");
    return word.equals("and") || word.equals("then") && !backThen;
  }

  /** Whether this word stands between two thoughts, each of which could be read by itself. */
  static boolean turns(Reading reading, int index) {
    String word = reading.at(index);
    return reading.isStop(index)
        || word.equals("but")
        || joins(reading, index)
        || word.equals(Reading.PAUSE) && !isOpening(reading, index);
  }

  private static boolean begins(Reading reading, int index) {
    String word = reading.at(index);
    if (word.equals(Reading.PAUSE) && isOpening(reading, index)) {
      return false;
    }
    return word.equals("now") && isOf(SUBJECTS, reading, index + 1)
        || JOINTS.contains(word)
            && (isOf(SUBJECTS, reading, index + 1) || isNow(reading, index + 1));
  }

  private static boolean isNow(Reading reading, int index) {
    return isOf(NOW, reading, index)
        || isOf(LAST, reading, index) && isOf(NIGHT, reading, index + 1);
  }

  private static boolean isOf(Set<String> words, Reading reading, int index) {
    return index < reading.size() && words.contains(reading.at(index));
  }

  /**
   * Whether what stands before a comma only tells when or where, and so belongs to what follows.
   */
  private static boolean isOpening(Reading reading, int comma) {
    int start = reading.clauseStart(comma, LONGEST_OPENING);
    boolean acts = false;
    for (int i = start; i < comma; i++) {
      acts |= SUBJECTS.contains(reading.at(i)) || VERBS.contains(reading.at(i));
    }
    return !acts || OPENERS.contains(reading.at(start));
  }
}
