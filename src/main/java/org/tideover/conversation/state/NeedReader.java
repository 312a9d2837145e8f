package org.tideover.conversation.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a written pattern needs: {@code (im|i am) (so )?tired|no energy} is found only where
 * {@code tired} stands and one of {@code im} and {@code i am}, or {@code no energy}.
 *
 * <p>Limitations: repeats, classes and what may be missing are taken for any letters at all. What
 * it cannot read, it refuses.
 */
final class NeedReader {
  private final int[] pattern;
  private int at;

  private NeedReader(String pattern) {
    this.pattern = pattern.codePoints().toArray();
  }

  /** What this pattern needs. */
  static Need read(String pattern) {
    NeedReader reader = new NeedReader(pattern);
    Need need = reader.alternatives(false, false);
    reader.require(reader.at == reader.pattern.length);
    return need;
  }

  /**
   * What stands in one place of a pattern.
   *
   * @param kind how much of a text it takes
   * @param letter the one letter
   * @param need what a group needs
   */
  private record Part(Kind kind, int letter, Need need) {
    static final Part NOTHING = new Part(Kind.NOTHING, 0, Need.NOTHING);
    static final Part EDGE = new Part(Kind.EDGE, 0, Need.NOTHING);
    static final Part ANYTHING = group(Need.NOTHING);

    static Part group(Need need) {
      return new Part(Kind.ANYTHING, 0, need);
    }

    static Part letter(int letter) {
      return new Part(Kind.LETTER, letter, Need.NOTHING);
    }
  }

  private enum Kind {
    /** A look around, or an end of the text. */
    NOTHING,
    /** The edge of a word. */
    EDGE,
    LETTER,
    ANYTHING
  }

  private enum Times {
    MAYBE,
    ONCE,
    AT_LEAST_ONCE
  }

  /**
   * Alternatives, up to the end of the group that is open.
   *
   * @param before whether the edge of a word stands before them
   * @param behind whether it stands behind them
   */
  private Need alternatives(boolean before, boolean behind) {
    List<Need> all = new ArrayList<>();
    do {
      all.add(sequence(before, behind));
    } while (skip('|'));
    return Need.any(all);
  }

  private Need sequence(boolean before, boolean behind) {
    List<Need> all = new ArrayList<>();
    Run run = new Run(before);
    while (at < pattern.length && !next('|') && !next(')')) {
      Part part = part(run.isEdge());
      if (part.kind() == Kind.EDGE) {
        all.add(run.ended(true));
        run = new Run(true);
      } else if (part.kind() != Kind.NOTHING) {
        Times times = times();
        if (times != Times.MAYBE) {
          all.add(part.need());
          run.add(part);
        }
        if (times != Times.ONCE || part.kind() == Kind.ANYTHING) {
          all.add(run.ended(false));
          run = new Run(false);
        }
      }
    }
    all.add(run.ended(behind));
    return Need.all(all);
  }

  /** Letters one after the other, and the edges of words around them. */
  private static final class Run {
    private final StringBuilder letters = new StringBuilder();

    Run(boolean edge) {
      letters.append(edge ? String.valueOf(Letters.EDGE) : "");
    }

    boolean isEdge() {
      return letters.length() == 1 && letters.charAt(0) == Letters.EDGE;
    }

    void add(Part part) {
      if (part.kind() == Kind.LETTER) {
        if (isEdge() && !Letters.isPlain(part.letter())) {
          letters.setLength(0);
        }
        letters.appendCodePoint(part.letter());
      }
    }

    Need ended(boolean edge) {
      int length = letters.length();
      if (edge && length > 0 && Letters.isPlain(letters.charAt(length - 1))) {
        letters.append(Letters.EDGE);
      }
      return letters.isEmpty() || isEdge() ? Need.NOTHING : Need.letters(letters.toString());
    }
  }

  private Part part(boolean edge) {
    int sign = pattern[at++];
    return switch (sign) {
      case '^', '$' -> Part.NOTHING;
      case '.' -> Part.ANYTHING;
      case '[' -> oneOfSome();
      case '(' -> group(edge);
      case '\\' -> escaped();
      default -> {
        require("*+?{".indexOf(sign) < 0);
        yield Part.letter(sign);
      }
    };
  }

  private Part group(boolean edge) {
    boolean special = skip('?');
    boolean looks = special && !skip(':');
    if (looks) {
      skip('<');
      require(skip('=') || skip('!'));
    }
    int start = at;
    Need inside = alternatives(edge, false);
    require(skip(')'));
    int end = at;
    if (skip('\\') && skip('b')) {
      at = start;
      inside = alternatives(edge, true);
    }
    at = end;
    return looks ? Part.NOTHING : Part.group(inside);
  }

  private Part oneOfSome() {
    while (!next(']')) {
      require(at < pattern.length && !next('[') && !next('&'));
      at += next('\\') ? 2 : 1;
    }
    at++;
    return Part.ANYTHING;
  }

  private Part escaped() {
    require(at < pattern.length);
    int sign = pattern[at++];
    if (sign == 'b') {
      return Part.EDGE;
    }
    if ("pP".indexOf(sign) >= 0) {
      upTo('}');
      return Part.ANYTHING;
    }
    boolean some = "dDsSwW".indexOf(sign) >= 0;
    require(some || !Character.isLetterOrDigit(sign));
    return some ? Part.ANYTHING : Part.letter(sign);
  }

  private Times times() {
    Times times = Times.ONCE;
    if (skip('?') || skip('*')) {
      times = Times.MAYBE;
    } else if (skip('+')) {
      times = Times.AT_LEAST_ONCE;
    } else if (skip('{')) {
      times = next('0') ? Times.MAYBE : Times.AT_LEAST_ONCE;
      upTo('}');
    }
    require(times == Times.ONCE || !next('?') && !next('+'));
    return times;
  }

  private void upTo(char last) {
    while (!next(last)) {
      require(at < pattern.length);
      at++;
    }
    at++;
  }

  private boolean next(char sign) {
    return at < pattern.length && pattern[at] == sign;
  }

  private boolean skip(char sign) {
    boolean found = next(sign);
    at += found ? 1 : 0;
    return found;
  }

  private void require(boolean read) {
    if (!read) {
      throw new IllegalArgumentException(
          "a pattern cannot be read at its sign "
              + at
              + ": write it with groups, classes, repeats and looks around alone");
    }
  }
}
