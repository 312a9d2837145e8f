package org.tideover.conversation.state;

import java.util.List;
import java.util.stream.IntStream;

/** What a written pattern cannot do without: where a text does not hold it, nothing is found. */
sealed interface Need {
  /** Of a pattern of which nothing is known. */
  Need NOTHING = new All(new Need[0]);

  /** Whether a text with these letters may hold it. */
  boolean mayBeIn(Letters letters);

  /**
   * One run of letters that it needs in any case; {@link Letters#EDGE}, which no text is without.
   */
  int first();

  /**
   * Letters side by side.
   *
   * @param first the number of the run
   */
  record Run(int first) implements Need {
    @Override
    public boolean mayBeIn(Letters letters) {
      return letters.mayHold(first);
    }
  }

  /** All of these. */
  final class All implements Need {
    private final Need[] parts;

    private All(Need[] parts) {
      this.parts = parts;
    }

    @Override
    public boolean mayBeIn(Letters letters) {
      for (Need part : parts) {
        if (!part.mayBeIn(letters)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int first() {
      return IntStream.range(0, parts.length)
          .map(i -> parts[i].first())
          .filter(run -> run != Letters.EDGE)
          .findFirst()
          .orElse(Letters.EDGE);
    }
  }

  /** One of these: of hundreds, most are ruled out by their first run alone. */
  final class Any implements Need {
    private final Need[] options;
    private final int[] firsts;

    private Any(Need[] options, int[] firsts) {
      this.options = options;
      this.firsts = firsts;
    }

    @Override
    public boolean mayBeIn(Letters letters) {
      for (int i = 0; i < firsts.length; i++) {
        if (letters.mayHold(firsts[i]) && options[i].mayBeIn(letters)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int first() {
      return Letters.EDGE;
    }
  }

  /** Letters of any number side by side. */
  static Need letters(String letters) {
    if (letters.length() <= Letters.LONGEST) {
      return new Run(Letters.run(letters));
    }
    return all(
        IntStream.rangeClosed(0, letters.length() - Letters.LONGEST)
            .mapToObj(i -> letters(letters.substring(i, i + Letters.LONGEST)))
            .toList());
  }

  /** All of these. */
  static Need all(List<Need> parts) {
    Need[] telling = parts.stream().filter(part -> part != NOTHING).distinct().toArray(Need[]::new);
    return switch (telling.length) {
      case 0 -> NOTHING;
      case 1 -> telling[0];
      default -> new All(telling);
    };
  }

  /** One of these; nothing, if one of them is nothing. */
  static Need any(List<Need> options) {
    if (options.contains(NOTHING)) {
      return NOTHING;
    }
    List<Need> different = options.stream().distinct().toList();
    return different.size() == 1
        ? different.getFirst()
        : new Any(
            different.toArray(Need[]::new), different.stream().mapToInt(Need::first).toArray());
  }
}
