package org.tideover.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tideover.content.SafetyContent.PhraseGroup;
import org.tideover.domain.SafetyAssessment;

/** Finds written phrases of danger that no exception makes harmless. */
final class PhraseLayer {
  private static final Comparator<PhraseGroup> GRAVITY =
      Comparator.comparing(PhraseGroup::level).thenComparing(PhraseGroup::confidence);

  private final PatternIndex<PhraseGroup> index = new PatternIndex<>();
  private final Guards guards;

  PhraseLayer(List<PhraseGroup> groups, Guards guards, PatternParser parser) {
    this.guards = guards;
    for (PhraseGroup group : groups) {
      parser.parseAll(group.phrases()).forEach(pattern -> index.add(pattern, group));
    }
  }

  /** The gravest group found. */
  Optional<PhraseGroup> gravest(Reading reading) {
    Gravest gravest = new Gravest(reading);
    index.find(reading, gravest);
    return Optional.ofNullable(gravest.found);
  }

  static SafetyAssessment assessment(PhraseGroup group) {
    return SafetyAssessment.of(
        group.level(), group.category(), group.confidence(), SafetyAssessment.Layer.PHRASE);
  }

  /** Keeps the gravest; looks at exceptions only where a phrase would change the result. */
  private final class Gravest implements PatternIndex.Found<PhraseGroup> {
    private final Reading reading;
    private @Nullable PhraseGroup found;

    Gravest(Reading reading) {
      this.reading = reading;
    }

    @Override
    public void at(int start, long ends, PhraseGroup group) {
      boolean graver = found == null || GRAVITY.compare(group, found) > 0;
      if (graver && !guards.clears(group.unless(), reading, start, ends)) {
        found = group;
      }
    }
  }
}
