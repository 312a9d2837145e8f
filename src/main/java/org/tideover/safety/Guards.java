package org.tideover.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        parser.parseAll(guard.after()),
        parser.parseAll(guard.clause()),
        parser.parseAll(guard.text()),
        parser.parseAll(guard.but()));
  }

  /** A guard's patterns. */
  private record Compiled(
      List<Pattern> before,
      List<Pattern> after,
      List<Pattern> clause,
      List<Pattern> text,
      List<Pattern> but) {}

  /** Whether any of these guards makes the phrase found here harmless. */
  boolean clears(List<String> ids, Reading reading, int start, long ends) {
    for (String id : ids) {
      Compiled guard = byId.get(id);
      if (guard != null && clears(guard, reading, start, ends)) {
        return true;
      }
    }
    return false;
  }

  private static boolean clears(Compiled guard, Reading reading, int start, long ends) {
    return endsAt(guard.before(), reading, start)
        || beginsAtAny(guard.after(), reading, start, ends)
        || isAround(guard, reading, start, ends);
  }

  /** Whether words that stand near, not beside the phrase, make it harmless. */
  private static boolean isAround(Compiled guard, Reading reading, int start, long ends) {
    int first = Thought.start(reading, start, REACH);
    int end = Math.min(start + CLAUSE, Thought.end(reading, lastWord(start, ends), CLAUSE));
    boolean excuses =
        within(guard.clause(), reading, first, end)
            || within(guard.text(), reading, Math.max(0, start - 60), start + 60);
    return excuses && !within(guard.but(), reading, first, end);
  }

  /**
   * Of a phrase that may end at several places, the nearest: what follows may be another thought.
   */
  private static int lastWord(int start, long ends) {
    return start + Math.max(0, Long.numberOfTrailingZeros(ends) - 1);
  }

  private static boolean endsAt(List<Pattern> patterns, Reading reading, int end) {
    int first = reading.clauseStart(Math.max(0, end - 1), REACH - 1);
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
