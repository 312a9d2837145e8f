package org.tideover.safety;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tideover.content.SafetyContent;
import org.tideover.content.SafetyContent.PhraseGroup;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/** Finds written phrases of danger, and those that words right beside them make harmless. */
final class PhraseLayer {
  static final Comparator<PhraseGroup> GRAVITY =
      Comparator.comparing(PhraseGroup::level).thenComparing(PhraseGroup::confidence);

  /** So few words of a thought beside an excused phrase say nothing of their own. */
  private static final int FEW = 3;

  private final PatternIndex<PhraseGroup> index = new PatternIndex<>();
  private final Guards guards;

  PhraseLayer(List<PhraseGroup> groups, Guards guards, Parsers parsers) {
    this.guards = guards;
    for (PhraseGroup group : groups) {
      parsers
          .of(group.language())
          .parseAll(group.phrases())
          .forEach(pattern -> index.add(pattern, group));
    }
  }

  /**
   * What the phrases say of a reading.
   *
   * @param reading the words
   * @param gravest the gravest group that no exception cleared
   * @param rest the reading without the thoughts in which a phrase means nothing grave; not all of
   *     them where a crisis was found, which decides alone
   * @param told whether words around a phrase excuse it, such as "last year": no thought is torn
   *     out of them
   */
  record Result(Reading reading, Optional<PhraseGroup> gravest, Reading rest, boolean told) {}

  Result read(Reading reading) {
    Collector found = new Collector(reading);
    index.find(reading, found);
    return new Result(
        reading, Optional.ofNullable(found.gravest), reading.without(found.excused), found.told);
  }

  static SafetyAssessment assessment(PhraseGroup group) {
    return SafetyAssessment.of(
            group.level(), group.category(), group.confidence(), SafetyAssessment.Layer.PHRASE)
        .in(group.language());
  }

  /** Keeps the gravest phrase, and the words of those that mean nothing grave. */
  private final class Collector implements PatternIndex.Found<PhraseGroup> {
    private final Reading reading;
    private final BitSet excused = new BitSet();
    private boolean told;
    private @Nullable PhraseGroup gravest;

    Collector(Reading reading) {
      this.reading = reading;
    }

    /** In a crisis only what is graver still can matter. */
    @Override
    public boolean ignores(PhraseGroup group) {
      return gravest != null
          && gravest.level() == RiskLevel.CRISIS
          && GRAVITY.compare(group, gravest) <= 0;
    }

    @Override
    public void at(int start, long ends, PhraseGroup group) {
      switch (guards.excuse(group.unless(), reading, start, ends)) {
        case Guards.Excuse.Beside(int first, int end) -> excused.set(before(first), after(end));
        case Guards.Excuse.Around _ -> around(group);
        case Guards.Excuse.None _ -> gravest = graver(group);
      }
    }

    /**
     * English that words around it excuse is left to the model; no model reads our other languages,
     * so there a crisis is asked about.
     */
    private void around(PhraseGroup group) {
      told = true;
      if (group.level() == RiskLevel.CRISIS && !group.language().equals(SafetyContent.ENGLISH)) {
        gravest = graver(group.at(RiskLevel.CONCERN));
      }
    }

    private PhraseGroup graver(PhraseGroup group) {
      return gravest == null || GRAVITY.compare(group, gravest) > 0 ? group : gravest;
    }

    /**
     * Danger stands beside a denial, too, as in {@code not suicidal he is at the door}: only what
     * is too short to say anything goes with it.
     */
    private int before(int first) {
      int start = Thought.start(reading, first, FEW + 1);
      return first - start <= FEW ? start : first;
    }

    private int after(int end) {
      int last = Thought.end(reading, end - 1, FEW + 2);
      return last - end <= FEW ? last : end;
    }
  }
}
