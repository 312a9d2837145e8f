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
  sealed interface Excuse {
    /** Not at all. */
    record None() implements Excuse {}

    /** By words around it, or that report it: it alone is no alarm, and its meaning is judged. */
    record Around() implements Excuse {}

    /**
     * By words right beside it, such as "never": it means nothing grave.
     *
     * @param first index of the first word of the excuse and the phrase together
     * @param end index after the last
     */
    record Beside(int first, int end) implements Excuse {}
  }

  /** How these guards excuse the phrase found here. */
  Excuse excuse(List<String> ids, Reading reading, int start, long ends) {
    List<Compiled> guards = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    int first = first(guards, reading, start);
    int end = end(guards, reading, start, ends);
    if (first < start || end > 0) {
      return new Excuse.Beside(first, end > 0 ? end : nearestEnd(start, ends));
    }
    return guards.stream().anyMatch(guard -> isToldOf(guard, reading, start, ends))
        ? new Excuse.Around()
        : new Excuse.None();
  }

  /** Where the longest excuse right before the phrase begins; the phrase's start without any. */
  private static int first(List<Compiled> guards, Reading reading, int start) {
    return guards.stream()
        .mapToInt(guard -> firstOf(guard.before(), reading, start))
        .min()
        .orElse(start);
  }

  /** After which word the longest excuse right after the phrase ends; 0 without any. */
  private static int end(List<Compiled> guards, Reading reading, int start, long ends) {
    return guards.stream()
        .mapToInt(guard -> endOf(guard.after(), reading, start, ends))
        .max()
        .orElse(0);
  }

  private static boolean isToldOf(Compiled guard, Reading reading, int start, long ends) {
    return firstOf(guard.reported(), reading, start) < start
        || isAround(guard, reading, start, ends);
  }

  /** What takes an excuse back is sought further back than the excuse: a false alarm costs less. */
  private static boolean isAround(Compiled guard, Reading reading, int start, long ends) {
    int first = Thought.start(reading, start, REACH);
    int end = Math.min(start + CLAUSE, Thought.end(reading, nearestEnd(start, ends) - 1, CLAUSE));
    boolean excuses =
        within(guard.clause(), reading, first, end)
            || within(guard.text(), reading, Math.max(0, start - 60), start + 60);
    return excuses && !within(guard.but(), reading, reading.clauseStart(start, REACH), end);
  }

  /**
   * Of a phrase that may end at several places, the nearest: what follows may be another thought.
   */
  private static int nearestEnd(int start, long ends) {
    return start + Math.max(1, Long.numberOfTrailingZeros(ends));
  }

  private static int lastEnd(int start, long ends) {
    return start + Long.SIZE - 1 - Long.numberOfLeadingZeros(ends);
  }

  /** The first word from which a pattern reaches to this end; the end itself without any. */
  private static int firstOf(List<Pattern> patterns, Reading reading, int end) {
    int first = Thought.lead(reading, end, REACH);
    for (int start = first; start < end; start++) {
      for (Pattern pattern : patterns) {
        if ((pattern.endsFrom(reading, start) & 1L << (end - start)) != 0) {
          return start;
        }
      }
    }
    return end;
  }

  /** Index after the longest pattern that begins where the phrase may end; 0 without any. */
  private static int endOf(List<Pattern> patterns, Reading reading, int start, long ends) {
    int end = 0;
    for (long rest = ends; rest != 0; rest &= rest - 1) {
      int at = start + Long.numberOfTrailingZeros(rest);
      for (Pattern pattern : patterns) {
        long found = pattern.endsFrom(reading, at);
        end = found == 0 ? end : Math.max(end, lastEnd(at, found));
      }
    }
    return end;
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
