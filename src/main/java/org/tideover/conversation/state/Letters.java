package org.tideover.conversation.state;

/**
 * Which letters stand in a text, and which side by side, two and three at a time: each such run by
 * a bit that others may share, so that what has no bit is not in the text, and what has one may be.
 */
final class Letters {
  /**
   * Stands before and behind a word of plain letters, as if it were one; where words of other
   * scripts begin, not every engine knows.
   */
  static final char EDGE = 0;

  /** Letters in a run. */
  static final int LONGEST = 3;

  /** Enough for the runs of the longest message, of which one in six is there by chance. */
  private static final int SIZE = 1 << 15;

  /** Spreads the runs' numbers evenly (Fibonacci hashing). */
  private static final int SPREAD = 0x9E3779B9;

  private static final int SHIFT = Integer.numberOfLeadingZeros(SIZE) + 1;

  private final long[] bits = new long[SIZE / Long.SIZE];

  /** Those of a text. */
  Letters(String text) {
    add(text, false);
    add(text, true);
  }

  private void add(String text, boolean edges) {
    char last = EDGE;
    char letter = EDGE;
    for (int i = 0; i <= text.length(); i++) {
      char next = i < text.length() ? text.charAt(i) : EDGE;
      char here = edges ? edged(next) : next;
      set(here);
      set(run(letter, here));
      set(run(run(last, letter), here));
      last = letter;
      letter = here;
    }
  }

  /** The number of a run; beside an edge, all that is no letter of a word is one. */
  static int run(String letters) {
    boolean edges = letters.indexOf(EDGE) >= 0;
    int run = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = edges ? edged(letters.charAt(i)) : letters.charAt(i);
      run = i == 0 ? letter : run(run, letter);
    }
    return run;
  }

  private static char edged(char letter) {
    return isPlain(letter) ? letter : EDGE;
  }

  private static int run(int before, char letter) {
    return before * 31 + letter + 1;
  }

  /** Whether the run with this number may be there. */
  boolean mayHold(int run) {
    int bit = run * SPREAD >>> SHIFT;
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private void set(int run) {
    int bit = run * SPREAD >>> SHIFT;
    bits[bit >>> 6] |= 1L << bit;
  }

  /** Whether every engine takes it for part of a word. */
  static boolean isPlain(int letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || letter == '_';
  }
}
