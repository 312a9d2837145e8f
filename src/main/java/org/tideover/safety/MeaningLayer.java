package org.tideover.safety;

import java.util.List;
import java.util.function.Function;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/** Recognises danger by its meaning, where no written phrase fits. Reads English. */
final class MeaningLayer {
  private final MeaningHead head;
  private final Parts parts;
  private final double concern;
  private final double crisis;

  MeaningLayer(MeaningHead head, Parts parts) {
    this.head = head;
    this.parts = parts;
    this.concern = head.threshold("concern");
    this.crisis = head.threshold("crisis");
  }

  /** The gravest assessment over all parts of a text. */
  SafetyAssessment assess(Reading reading, Function<String, float[]> embed) {
    SafetyAssessment gravest = SafetyAssessment.none();
    for (String part : parts.of(reading)) {
      if (isLatin(part)) {
        SafetyAssessment found = assess(embed.apply(part));
        gravest = found.level().compareTo(gravest.level()) > 0 ? found : gravest;
      }
    }
    return gravest;
  }

  private SafetyAssessment assess(float[] vector) {
    double danger = head.danger(vector);
    double grave = head.crisis(vector);
    if (danger < concern) {
      return SafetyAssessment.none();
    }
    boolean isCrisis = grave >= crisis;
    return SafetyAssessment.of(
        isCrisis ? RiskLevel.CRISIS : RiskLevel.CONCERN,
        head.category(vector),
        isCrisis ? grave : danger,
        SafetyAssessment.Layer.EMBEDDING);
  }

  private static boolean isLatin(String part) {
    long letters = part.chars().filter(Character::isLetter).count();
    long latin = part.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
    return letters > 0 && latin * 10 >= letters * 9;
  }

  /** The parts whose vectors {@link #assess} would ask for. */
  List<String> texts(Reading reading) {
    return parts.of(reading).stream().filter(MeaningLayer::isLatin).toList();
  }
}
