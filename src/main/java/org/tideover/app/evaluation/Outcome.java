package org.tideover.app.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskLevel;

/** What became of one sentence: each measure happened, did not, or cannot be told. */
public final class Outcome {
  private final Map<Measure, Boolean> happened;

  Outcome(Map<Measure, Boolean> happened) {
    this.happened = new EnumMap<>(happened);
  }

  /** Of what {@code understand} answers. */
  static Outcome of(Sentence sentence, Heard heard) {
    RiskLevel level = heard.safety().level();
    Intent intent = heard.intent().intent();
    Set<Intent> meant = Labels.meant(sentence.label());
    boolean alarmed = level.atLeast(RiskLevel.CONCERN);
    boolean crisis = level == RiskLevel.CRISIS;
    return new Outcome(
        Map.of(
            Measure.HEARD, alarmed,
            Measure.AT_ONCE, crisis,
            Measure.ALARMED, alarmed,
            Measure.ALARMED_AS_CRISIS, crisis,
            Measure.MEANT, meant.contains(intent),
            Measure.UNHEARD, !alarmed && intent == Intent.OTHER));
  }

  /** Whether it happened; empty where this setting cannot tell. */
  Optional<Boolean> of(Measure measure) {
    return Optional.ofNullable(happened.get(measure));
  }
}
