package org.tideover.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A written phrase, ready to be found in a {@link Reading}.
 *
 * <p>Positions travel as bits: bit <i>n</i> set means "may stand <i>n</i> words after the start".
 * So matching takes time in proportion to the text and can never run away, however a phrase is
 * written.
 */
sealed interface Pattern {
  /** The last bit that still has room for a step. */
  int WINDOW = 60;

  /** Where one can stand after this pattern, for each place where one could stand before. */
  long step(Reading reading, int start, long places);

  /** Whether it can match without a word. */
  boolean isOptional();

  /** Adds each word with which it can begin; a beginning of a word ends with {@code *}. */
  void firstWords(Set<String> found);

  /**
   * Adds, for each part that a match cannot do without, the {@link Marks} of the words that it may
   * be; nothing for a part that may be any word.
   */
  default void needs(List<Long> found) {}

  /** Places after the pattern when it begins at this word; 0 if it does not match there. */
  default long endsFrom(Reading reading, int start) {
    return step(reading, start, 1L);
  }

  /** All words it can begin with. */
  default Set<String> firstWords() {
    Set<String> found = new HashSet<>();
    firstWords(found);
    return found;
  }

  /** Index after pauses. */
  private static int skipPauses(Reading reading, int index) {
    int at = index;
    while (at < reading.size() && reading.at(at).equals(Reading.PAUSE)) {
      at++;
    }
    return at;
  }

  /** Any one of these words; one that ends with {@code *} fits every word with that beginning. */
  record Word(Set<String> whole, List<String> beginnings) implements Pattern {
    @Override
    public long step(Reading reading, int start, long places) {
      long found = 0;
      for (long rest = places; rest != 0; rest &= rest - 1) {
        int at = skipPauses(reading, start + Long.numberOfTrailingZeros(rest));
        if (at < reading.size() && at - start < WINDOW && fits(reading.at(at))) {
          found |= 1L << (at + 1 - start);
        }
      }
      return found;
    }

    private boolean fits(String word) {
      if (whole.contains(word)) {
        return true;
      }
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isOptional() {
      return false;
    }

    @Override
    public void needs(List<Long> found) {
      if (beginnings.isEmpty()) {
        found.add(Marks.of(whole));
      }
    }

    @Override
    public void firstWords(Set<String> found) {
      found.addAll(whole);
      beginnings.forEach(beginning -> found.add(beginning + "*"));
    }
  }

  /** One after another. */
  record Sequence(List<Pattern> parts) implements Pattern {
    @Override
    public long step(Reading reading, int start, long places) {
      long at = places;
      for (Pattern part : parts) {
        at = part.step(reading, start, at);
        if (at == 0) {
          return 0;
        }
      }
      return at;
    }

    @Override
    public boolean isOptional() {
      return parts.stream().allMatch(Pattern::isOptional);
    }

    @Override
    public void needs(List<Long> found) {
      parts.forEach(part -> part.needs(found));
    }

    @Override
    public void firstWords(Set<String> found) {
      for (Pattern part : parts) {
        part.firstWords(found);
        if (!part.isOptional()) {
          return;
        }
      }
    }
  }

  /** Any one of these. */
  record Choice(List<Pattern> options) implements Pattern {
    @Override
    public long step(Reading reading, int start, long places) {
      long found = 0;
      for (Pattern option : options) {
        found |= option.step(reading, start, places);
      }
      return found;
    }

    @Override
    public boolean isOptional() {
      return options.stream().anyMatch(Pattern::isOptional);
    }

    /** One need: a word of any option; of each option the need that the fewest words meet. */
    @Override
    public void needs(List<Long> found) {
      long any = 0;
      for (Pattern option : options) {
        List<Long> own = new ArrayList<>();
        option.needs(own);
        any |= own.stream().min(Comparator.comparingInt(Long::bitCount)).orElse(-1L);
      }
      found.add(any);
    }

    @Override
    public void firstWords(Set<String> found) {
      options.forEach(option -> option.firstWords(found));
    }
  }

  /** This or nothing. */
  record Maybe(Pattern part) implements Pattern {
    @Override
    public long step(Reading reading, int start, long places) {
      return places | part.step(reading, start, places);
    }

    @Override
    public boolean isOptional() {
      return true;
    }

    @Override
    public void firstWords(Set<String> found) {
      part.firstWords(found);
    }
  }

  /** Up to so many words of the same sentence. */
  record Gap(int most) implements Pattern {
    @Override
    public long step(Reading reading, int start, long places) {
      long found = places;
      long last = places;
      for (int i = 0; i < most && last != 0; i++) {
        last = oneWord(reading, start, last);
        found |= last;
      }
      return found;
    }

    private static long oneWord(Reading reading, int start, long places) {
      long found = 0;
      for (long rest = places; rest != 0; rest &= rest - 1) {
        int at = skipPauses(reading, start + Long.numberOfTrailingZeros(rest));
        if (at < reading.size() && at - start < WINDOW && !reading.isStop(at)) {
          found |= 1L << (at + 1 - start);
        }
      }
      return found;
    }

    @Override
    public boolean isOptional() {
      return true;
    }

    @Override
    public void firstWords(Set<String> found) {}
  }

  /** The beginning or the end of a sentence. */
  record Edge(boolean beginning) implements Pattern {
    @Override
    public long step(Reading reading, int start, long places) {
      long found = 0;
      for (long rest = places; rest != 0; rest &= rest - 1) {
        int offset = Long.numberOfTrailingZeros(rest);
        if (beginning ? begins(reading, start + offset) : ends(reading, start + offset)) {
          found |= 1L << offset;
        }
      }
      return found;
    }

    private static boolean begins(Reading reading, int index) {
      return index == 0 || isMark(reading, index - 1);
    }

    private static boolean ends(Reading reading, int index) {
      return index >= reading.size() || isMark(reading, index);
    }

    private static boolean isMark(Reading reading, int index) {
      return reading.isStop(index) || reading.at(index).equals(Reading.PAUSE);
    }

    @Override
    public boolean isOptional() {
      return true;
    }

    @Override
    public void firstWords(Set<String> found) {}
  }
}
