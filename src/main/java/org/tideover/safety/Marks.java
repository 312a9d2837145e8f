package org.tideover.safety;

/**
 * A mark of 64 for each word, so that whether a text may hold a word costs one operation. Different
 * words may share a mark: what has none of the marks is not there, what has one may be.
 */
final class Marks {
  /** Spreads the words' numbers evenly (Fibonacci hashing). */
  private static final int SPREAD = 0x9E3779B9;

  private static final int TO_SIX_BITS = 26;

  private Marks() {}

  /** The marks of all these words. */
  static long of(Iterable<String> words) {
    long marks = 0;
    for (String word : words) {
      marks |= 1L << ((word.hashCode() * SPREAD) >>> TO_SIX_BITS);
    }
    return marks;
  }
}
