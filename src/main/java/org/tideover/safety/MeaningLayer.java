package org.tideover.safety;

import java.util.List;
import java.util.function.Function;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/**
 * Recognises danger by its meaning, where no written phrase fits.
 *
 * <p><b>Limitations:</b> reads English; parts in another script are left to the phrases.
 */
final class MeaningLayer {
  /** A sentence torn out of its text sounds graver than it is, and many parts are many chances. */
  private static final double OUT_OF_CONTEXT = 0.25;

  private final DangerHead head;
  private final Parts parts;
  private final double concern;
  private final double crisis;

  MeaningLayer(DangerHead head, Parts parts) {
    this.head = head;
    this.parts = parts;
    this.concern = head.fact("threshold concern");
    this.crisis = head.fact("threshold crisis");
  }

  /** The gravest assessment over all parts of a text. */
  SafetyAssessment assess(Reading reading, Function<String, float[]> embed) {
    SafetyAssessment gravest = SafetyAssessment.none();
    double margin = 0;
    for (String part : texts(reading)) {
      SafetyAssessment found = assess(head.score(embed.apply(part), part), margin);
      gravest = found.level().compareTo(gravest.level()) > 0 ? found : gravest;
      margin = OUT_OF_CONTEXT;
    }
    return gravest;
  }

  private SafetyAssessment assess(DangerHead.Score score, double margin) {
    if (score.danger() - margin < concern) {
      return SafetyAssessment.none();
    }
    boolean isCrisis = score.crisis() - margin / 2 >= crisis;
    double sure = (isCrisis ? score.crisis() : score.danger()) - margin;
    return SafetyAssessment.of(
        isCrisis ? RiskLevel.CRISIS : RiskLevel.CONCERN,
        score.category(),
        1 / (1 + Math.exp(-2 * sure)),
        SafetyAssessment.Layer.EMBEDDING);
  }

  /** How near a text is to what {@link #assess} decides by. */
  DangerScore score(Reading reading, RiskLevel phrases, Function<String, float[]> embed) {
    double highest = Double.NEGATIVE_INFINITY;
    double gravest = Double.NEGATIVE_INFINITY;
    double margin = 0;
    for (String part : texts(reading)) {
      DangerHead.Score score = head.score(embed.apply(part), part);
      highest = Math.max(highest, score.danger() - margin);
      if (score.danger() - margin >= concern) {
        gravest = Math.max(gravest, score.crisis() - margin / 2);
      }
      margin = OUT_OF_CONTEXT;
    }
    return new DangerScore(phrases, highest, gravest);
  }

  /** The thresholds that were built in. */
  DangerScore.Thresholds thresholds() {
    return new DangerScore.Thresholds(concern, crisis);
  }

  /** The parts whose vectors {@link #assess} asks for. */
  List<String> texts(Reading reading) {
    return parts.of(reading).stream().filter(MeaningLayer::isLatin).toList();
  }

  private static boolean isLatin(String part) {
    long letters = part.chars().filter(Character::isLetter).count();
    long latin = part.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
    return letters > 0 && latin * 10 >= letters * 9;
  }
}
