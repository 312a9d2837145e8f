package org.tideover.app;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskLevel;

/** What should be understood of a measured sentence, by its file and label. */
final class EvaluationExpectation {
  private static final Map<String, Set<Intent>> INTENTS =
      Map.ofEntries(
          Map.entry("craving", Set.of(Intent.URGE)),
          Map.entry("relapse", Set.of(Intent.LAPSE)),
          Map.entry("checkin_milestone", Set.of(Intent.CHECK_IN, Intent.MILESTONE)),
          Map.entry("drug_seeking_or_use", Set.of(Intent.SOURCING)),
          Map.entry("medication_question", Set.of(Intent.MEDICATION)),
          Map.entry("wants_help_or_talk", Set.of(Intent.TALK)),
          Map.entry("stop_pause", Set.of(Intent.STOP)),
          Map.entry("affirm", Set.of(Intent.YES)),
          Map.entry("deny", Set.of(Intent.NO)),
          Map.entry("mood", Set.of(Intent.MOOD, Intent.TALK)),
          Map.entry("help", Set.of(Intent.HELP)),
          Map.entry("chit_chat", Set.of(Intent.OTHER, Intent.GREETING, Intent.THANKS)));

  private EvaluationExpectation() {}

  /** The measures that a sentence counts for, by name; none where nothing is expected of it. */
  static Map<String, Predicate<Heard>> of(String file, String label) {
    return switch (file) {
      case "crisis-high-confidence", "obfuscated" ->
          Map.of("concern or crisis", heard -> heard.safety().level().atLeast(RiskLevel.CONCERN));
      case "benign-hard-negatives" ->
          Map.of(
              "not crisis", heard -> heard.safety().level() != RiskLevel.CRISIS,
              "none", heard -> heard.safety().level() == RiskLevel.NONE);
      case "borderline-ambiguous" ->
          Map.of("concern", heard -> heard.safety().level() == RiskLevel.CONCERN);
      default ->
          Optional.ofNullable(INTENTS.get(label))
              .map(meant -> Map.of("intent", intent(meant)))
              .orElse(Map.of());
    };
  }

  private static Predicate<Heard> intent(Set<Intent> meant) {
    return heard -> meant.contains(heard.intent().intent());
  }
}
