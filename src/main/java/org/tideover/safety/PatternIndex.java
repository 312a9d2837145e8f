package org.tideover.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** A pattern, what it stands for, and the words that it needs. */
  private record Entry<T>(Pattern pattern, T meaning, long[] needs) {
    static <T> Entry<T> of(Pattern pattern, T meaning) {
      List<Long> needs = new ArrayList<>();
      pattern.needs(needs);
      long[] telling =
          needs.stream().mapToLong(Long::longValue).filter(need -> need != -1).toArray();
      return new Entry<>(pattern, meaning, telling);
    }

    /** Whether a text with these marks may hold it. */
    boolean mayBeIn(long marks) {
      for (long need : needs) {
        if ((need & marks) == 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Gets each place where a pattern matches. */
  interface Found<T> {
    void at(int start, long ends, T meaning);

    /** Whether a match of this would change nothing, so that it need not be looked for. */
    default boolean ignores(T meaning) {
      return false;
    }
  }

  void add(Pattern pattern, T meaning) {
    Entry<T> entry = Entry.of(pattern, meaning);
    for (String word : pattern.firstWords()) {
      if (word.endsWith("*")) {
        byBeginning.computeIfAbsent(word.substring(0, HEAD), key -> new ArrayList<>()).add(entry);
      } else {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
      }
    }
  }

  void find(Reading reading, Found<T> found) {
    long marks = Marks.of(reading.words());
    for (int start = 0; start < reading.size(); start++) {
      String word = reading.at(start);
      offer(byWord.get(word), reading, marks, start, found);
      if (word.length() >= HEAD) {
        offer(byBeginning.get(word.substring(0, HEAD)), reading, marks, start, found);
      }
    }
  }

  private void offer(
      @Nullable List<Entry<T>> entries, Reading reading, long marks, int start, Found<T> found) {
    if (entries == null) {
      return;
    }
    for (Entry<T> entry : entries) {
      boolean may = entry.mayBeIn(marks) && !found.ignores(entry.meaning());
      long ends = may ? entry.pattern().endsFrom(reading, start) : 0;
      if (ends != 0) {
        found.at(start, ends, entry.meaning());
      }
    }
  }
}
