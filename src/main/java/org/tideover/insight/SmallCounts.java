package org.tideover.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Keeps counts back behind which a single person could be seen: those below five, and where a total
 * stands beside them, also what would let one be worked out from it.
 */
public final class SmallCounts {
  /** From here on a count is told. */
  public static final int LEAST = 5;

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
   * The parts of a total that is told itself. Where a small part is kept back, the smallest others
   * are, too, until those kept back are at least two, and at least five together: less would give
   * it away by subtraction.
   */
  static List<OptionalInt> parts(List<Integer> parts) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> bySize =
        IntStream.range(0, parts.size())
            .boxed()
            .filter(i -> parts.get(i) > 0)
            .sorted(java.util.Comparator.comparing(parts::get))
            .toList();
    for (int i : bySize) {
      if (isSmall(parts.get(i)) || !kept.isEmpty() && givesAway(parts, kept)) {
        kept.add(i);
      }
    }
    return IntStream.range(0, parts.size())
        .mapToObj(i -> kept.contains(i) ? OptionalInt.empty() : OptionalInt.of(parts.get(i)))
        .toList();
  }

  private static boolean givesAway(List<Integer> parts, List<Integer> kept) {
    return kept.size() < 2 || kept.stream().mapToInt(parts::get).sum() < LEAST;
  }
}
