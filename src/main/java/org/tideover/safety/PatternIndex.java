package org.tideover.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many patterns by the word they begin with, so that each word of a text asks only the few that can
 * begin there.
 *
 * @param <T> what a pattern stands for
 */
final class PatternIndex<T> {
  private static final int HEAD = 3;

  private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
  private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();

  /** A pattern and what it stands for. */
  record Entry<T>(Pattern pattern, T meaning) {}

  /** Gets each place where a pattern matches. */
  interface Found<T> {
    void at(int start, long ends, T meaning);

    /** Whether a match of this would change nothing, so that it need not be looked for. */
    default boolean ignores(T meaning) {
      return false;
    }
  }

  void add(Pattern pattern, T meaning) {
    Entry<T> entry = new Entry<>(pattern, meaning);
    for (String word : pattern.firstWords()) {
      if (word.endsWith("*")) {
        byBeginning.computeIfAbsent(word.substring(0, HEAD), key -> new ArrayList<>()).add(entry);
      } else {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
      }
    }
  }

  void find(Reading reading, Found<T> found) {
    for (int start = 0; start < reading.size(); start++) {
      String word = reading.at(start);
      offer(byWord.getOrDefault(word, List.of()), reading, start, found);
      if (word.length() >= HEAD) {
        String head = word.substring(0, HEAD);
        offer(byBeginning.getOrDefault(head, List.of()), reading, start, found);
      }
    }
  }

  private void offer(List<Entry<T>> entries, Reading reading, int start, Found<T> found) {
    for (Entry<T> entry : entries) {
      long ends = found.ignores(entry.meaning()) ? 0 : entry.pattern().endsFrom(reading, start);
      if (ends != 0) {
        found.at(start, ends, entry.meaning());
      }
    }
  }
}
