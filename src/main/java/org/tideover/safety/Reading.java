package org.tideover.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One way to read a text: plain lower-case words, with {@code .} between sentences and {@code ,}
 * where a voice would pause.
 *
 * @param words words and marks in order
 */
record Reading(List<String> words) {
  static final String STOP = ".";
  static final String PAUSE = ",";

  Reading {
    words = List.copyOf(words);
  }

  int size() {
    return words.size();
  }

  String at(int index) {
    return words.get(index);
  }

  boolean isStop(int index) {
    return words.get(index).equals(STOP);
  }

  static boolean isMark(String word) {
    return word.equals(STOP) || word.equals(PAUSE);
  }

  /** Whether a clause ends before this word: at a stop, or at a word that turns the thought. */
  private boolean breaksClause(int index) {
    String word = words.get(index);
    return word.equals(STOP) || word.equals("but");
  }

  /**
   * Index of the first word of the clause around a word; never more than so many words before it,
   * so that a text without any stop costs no more than others.
   */
  int clauseStart(int index, int reach) {
    int start = index;
    while (start > Math.max(0, index - reach) && !breaksClause(start - 1)) {
      start--;
    }
    return start;
  }

  /** Index after the last word of the clause around a word; at most so many words after it. */
  int clauseEnd(int index, int reach) {
    int end = index;
    while (end < Math.min(words.size(), index + reach) && !breaksClause(end)) {
      end++;
    }
    return end;
  }

  /** This reading without some of its words. */
  Reading without(BitSet left) {
    if (left.isEmpty()) {
      return this;
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!left.get(i)) {
        kept.add(words.get(i));
      }
    }
    return new Reading(kept);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }

  /** The words as a text. */
  String text() {
    return String.join(" ", words);
  }
}
