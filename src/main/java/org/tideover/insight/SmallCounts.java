package org.tideover.insight;

import java.util.List;
import java.util.OptionalInt;

/**
 * Keeps counts back behind which a single person could be seen: those below five, and where a total
 * stands beside them, also what would let one be worked out from it.
 */
public final class SmallCounts {
  /** From here on a count is told. */
  public static final int LEAST = 5;

  /** From here on a part of a total is told though another is kept back. */
  private static final int LARGE = 2 * LEAST;

  private SmallCounts() {}

  /** Whether a count is of one to four. */
  static boolean isSmall(int count) {
    return count > 0 && count < LEAST;
  }

  /** A count of something, told only where none or at least five people stand behind it. */
  static OptionalInt told(Ledger.Count count) {
    return isSmall(count.people()) || isSmall(count.times())
        ? OptionalInt.empty()
        : OptionalInt.of(count.times());
  }

  /**
   * The parts of a total. Where one of them is small, all that are not large are kept back, the
   * empty ones among them, so that a small one may be any of these; and where that is one part
   * alone, or they are few together, every part is.
   */
  static List<OptionalInt> parts(List<Integer> parts) {
    boolean few = parts.stream().anyMatch(SmallCounts::isSmall);
    List<Integer> kept = parts.stream().filter(count -> few && count < LARGE).toList();
    boolean giveAway = kept.size() == 1 || isSmall(sum(kept));
    return parts.stream()
        .map(
            count -> giveAway || few && count < LARGE ? OptionalInt.empty() : OptionalInt.of(count))
        .toList();
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
