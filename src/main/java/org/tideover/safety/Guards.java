package org.tideover.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tideover.content.SafetyContent;

/** The exceptions that make a phrase harmless: negation, another time, a film, a joke. */
final class Guards {
  private static final int REACH = 12;

  /** People write without stops: what is further off no longer belongs to the phrase. */
  private static final int CLAUSE = 18;

  private final Map<String, Compiled> byId = new HashMap<>();

  Guards(Map<String, SafetyContent.Guard> guards, Parsers parsers) {
    guards.forEach((id, guard) -> byId.put(id, compiled(guard, parsers.of(guard.language()))));
  }

  private static Compiled compiled(SafetyContent.Guard guard, PatternParser parser) {
    return new Compiled(
        parser.parseAll(guard.before()),
        parser.parseAll(guard.reported()),
        parser.parseAll(guard.after()),
        parser.parseAll(guard.clause()),
        parser.parseAll(guard.text()),
        parser.parseAll(guard.but()));
  }

  /** A guard's patterns. */
  private record Compiled(
      List<Pattern> before,
      List<Pattern> reported,
      List<Pattern> after,
      List<Pattern> clause,
      List<Pattern> text,
      List<Pattern> but) {}

  /** How a phrase of danger is excused. */
  enum Excuse {
    /** Not at all. */
    NONE,
    /** By words around it, or that report it: it alone is no alarm, and its meaning is judged. */
    AROUND,
    /** By words right beside it, such as "never": it means nothing grave. */
    BESIDE
  }

  /** How these guards excuse the phrase found here. */
  Excuse excuse(List<String> ids, Reading reading, int start, long ends) {
    List<Compiled> guards = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    if (guards.stream().anyMatch(guard -> isBeside(guard, reading, start, ends))) {
      return Excuse.BESIDE;
    }
    return guards.stream().anyMatch(guard -> isToldOf(guard, reading, start, ends))
        ? Excuse.AROUND
        : Excuse.NONE;
  }

  private static boolean isBeside(Compiled guard, Reading reading, int start, long ends) {
    return endsAt(guard.before(), reading, start)
        || beginsAtAny(guard.after(), reading, start, ends);
  }

  private static boolean isToldOf(Compiled guard, Reading reading, int start, long ends) {
    return endsAt(guard.reported(), reading, start) || isAround(guard, reading, start, ends);
  }

  /** What takes an excuse back is sought further back than the excuse: a false alarm costs less. */
  private static boolean isAround(Compiled guard, Reading reading, int start, long ends) {
    int first = Thought.start(reading, start, REACH);
    int end = Math.min(start + CLAUSE, Thought.end(reading, lastWord(start, ends), CLAUSE));
    boolean excuses =
        within(guard.clause(), reading, first, end)
            || within(guard.text(), reading, Math.max(0, start - 60), start + 60);
    return excuses && !within(guard.but(), reading, reading.clauseStart(start, REACH), end);
  }

  /**
   * Of a phrase that may end at several places, the nearest: what follows may be another thought.
   */
  private static int lastWord(int start, long ends) {
    return start + Math.max(0, Long.numberOfTrailingZeros(ends) - 1);
  }

  private static boolean endsAt(List<Pattern> patterns, Reading reading, int end) {
    int first = Thought.lead(reading, end, REACH);
    for (int start = first; start < end; start++) {
      for (Pattern pattern : patterns) {
        if ((pattern.endsFrom(reading, start) & 1L << (end - start)) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean beginsAtAny(
      List<Pattern> patterns, Reading reading, int start, long ends) {
    for (long rest = ends; rest != 0; rest &= rest - 1) {
      int at = start + Long.numberOfTrailingZeros(rest);
      for (Pattern pattern : patterns) {
        if (pattern.endsFrom(reading, at) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean within(List<Pattern> patterns, Reading reading, int first, int end) {
    if (patterns.isEmpty()) {
      return false;
    }
    for (int start = first; start < Math.min(end, reading.size()); start++) {
      for (Pattern pattern : patterns) {
        if (pattern.endsFrom(reading, start) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
