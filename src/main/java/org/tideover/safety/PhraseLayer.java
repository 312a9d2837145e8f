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

  /** Around an excused phrase, so many words of its thought are excused with it. */
  private static final int EXCUSED = 8;

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
   */
  record Result(Reading reading, Optional<PhraseGroup> gravest, Reading rest) {}

  Result read(Reading reading) {
    Collector found = new Collector(reading);
    index.find(reading, found);
    return new Result(reading, Optional.ofNullable(found.gravest), reading.without(found.excused));
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
      Guards.Excuse excuse = guards.excuse(group.unless(), reading, start, ends);
      if (excuse == Guards.Excuse.BESIDE) {
        int last = start + Long.SIZE - 1 - Long.numberOfLeadingZeros(ends);
        excused.set(
            Thought.start(reading, start, EXCUSED),
            Math.max(last, Thought.end(reading, last - 1, EXCUSED + 1)));
      } else {
        heard(group, excuse)
            .filter(one -> gravest == null || GRAVITY.compare(one, gravest) > 0)
            .ifPresent(one -> gravest = one);
      }
    }
  }

  /**
   * What counts of a phrase. English that words around it excuse is left to the model; no model
   * reads our other languages, so there a crisis is asked about.
   */
  private static Optional<PhraseGroup> heard(PhraseGroup group, Guards.Excuse excuse) {
    if (excuse == Guards.Excuse.NONE) {
      return Optional.of(group);
    }
    boolean isRead = group.language().equals(SafetyContent.ENGLISH);
    return isRead || group.level() != RiskLevel.CRISIS
        ? Optional.empty()
        : Optional.of(group.at(RiskLevel.CONCERN));
  }
}
