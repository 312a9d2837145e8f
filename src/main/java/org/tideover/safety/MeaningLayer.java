package org.tideover.safety;

import java.util.List;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/**
 * Recognises danger by its meaning, where no written phrase fits.
 *
 * <p><b>Limitations:</b> reads English; parts in another script are left to the phrases.
 */
final class MeaningLayer {
  /** What is taken off a part's score before it is compared with the thresholds. */
  private record Margin(double concern, double crisis) {}

  private final Meaning meaning;
  private final DangerHead head;
  private final double concern;
  private final double crisis;

  MeaningLayer(Meaning meaning) {
    this.meaning = meaning;
    this.head = meaning.head();
    this.concern = head.fact("threshold concern");
    this.crisis = head.fact("threshold crisis");
  }

  /** The gravest assessment over all parts of a text. */
  SafetyAssessment assess(List<Parts.Part> rest) {
    SafetyAssessment gravest = SafetyAssessment.none();
    for (Parts.Part part : readable(rest)) {
      DangerHead.Score score = meaning.score(part.text());
      SafetyAssessment found = assess(score, margin(part.kind()));
      gravest = found.level().compareTo(gravest.level()) > 0 ? found : gravest;
      if (gravest.level() == RiskLevel.CRISIS) {
        return gravest;
      }
    }
    return gravest;
  }

  private SafetyAssessment assess(DangerHead.Score score, Margin margin) {
    if (score.danger() - margin.concern() < concern) {
      return SafetyAssessment.none();
    }
    boolean isCrisis = score.crisis() - margin.crisis() >= crisis;
    return SafetyAssessment.of(
        isCrisis ? RiskLevel.CRISIS : RiskLevel.CONCERN,
        score.categories().get(),
        isCrisis ? sure("crisis", score.crisis()) : sure("danger", score.danger()),
        SafetyAssessment.Layer.EMBEDDING);
  }

  private double sure(String name, double score) {
    return 1 / (1 + Math.exp(-(head.fact("slope " + name) * score + head.fact("start " + name))));
  }

  /**
   * How much graver a part must sound than a whole text, for concern and for crisis: a sentence
   * torn out of its text sounds graver than it is, and many parts are many chances. A sentence of a
   * long text must raise concern as it would alone, but what it says is asked about first; a
   * thought without what stands around it is only ever asked about.
   */
  private static Margin margin(Parts.Kind kind) {
    return switch (kind) {
      case WHOLE -> new Margin(0, 0);
      case TORN -> new Margin(0.5, 0.5);
      case THOUGHT -> new Margin(0.5, Double.POSITIVE_INFINITY);
      case SENTENCE -> new Margin(0, 0.3);
      case PIECE -> new Margin(0.15, 0.5);
    };
  }

  /** How near a text is to what {@link #assess} decides by. */
  DangerScore score(List<Parts.Part> rest, RiskLevel phrases) {
    double highest = Double.NEGATIVE_INFINITY;
    double gravest = Double.NEGATIVE_INFINITY;
    for (Parts.Part part : readable(rest)) {
      DangerHead.Score score = meaning.score(part.text());
      Margin margin = margin(part.kind());
      highest = Math.max(highest, score.danger() - margin.concern());
      if (score.danger() - margin.concern() >= concern) {
        gravest = Math.max(gravest, score.crisis() - margin.crisis());
      }
    }
    return new DangerScore(phrases, highest, gravest);
  }

  /** Reads some words as if for the first time; throws where the model fails. */
  void tryOut() {
    var unused = meaning.anew().score("hello");
  }

  /** The thresholds that were built in. */
  DangerScore.Thresholds thresholds() {
    return new DangerScore.Thresholds(concern, crisis);
  }

  /** The parts whose vectors {@link #assess} asks for, if none before is a crisis. */
  List<String> texts(List<Parts.Part> rest) {
    return readable(rest).stream().map(Parts.Part::text).toList();
  }

  private List<Parts.Part> readable(List<Parts.Part> rest) {
    return rest.stream().filter(part -> isLatin(part.text())).toList();
  }

  private static boolean isLatin(String part) {
    long letters = part.chars().filter(Character::isLetter).count();
    long latin = part.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
    return letters > 0 && latin * 10 >= letters * 9;
  }
}
