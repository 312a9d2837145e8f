package org.tideover.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/**
 * Assesses how much danger a text speaks of: phrases first, then meaning; the graver one wins. Safe
 * for many threads; never throws for any text, and without {@link Meaning} works by phrases.
 */
public final class SafetyFilter {
  private final Language language;
  private final Parts parts;
  private final Optional<MeaningLayer> meaning;

  /** Joins what clinicians wrote with what meaning is read with, if anything. */
  public SafetyFilter(SafetyContent content, Optional<Meaning> meaning) {
    this.language = new Language(content);
    this.parts = new Parts(Set.copyOf(content.words().fuzzy()));
    this.meaning = meaning.map(MeaningLayer::new);
  }

  /** A filter of phrases alone, for when nothing else is there. */
  public static SafetyFilter phrasesOnly(SafetyContent content) {
    return new SafetyFilter(content, Optional.empty());
  }

  /** Reads a text once, for all who ask about it. */
  public ReadText read(String text) {
    return new ReadText(text, language.phrases(text), parts);
  }

  /** Assesses a text by phrases and meaning. */
  public SafetyAssessment assess(String text) {
    return assess(read(text));
  }

  /** Assesses a text by phrases and meaning; where the model fails, phrases decide alone. */
  public SafetyAssessment assess(ReadText text) {
    SafetyAssessment phrases = text.byPhrases();
    SafetyAssessment felt =
        judging(text).map(layer -> byMeaning(layer, text)).orElseGet(SafetyAssessment::none);
    return felt.level().compareTo(phrases.level()) > 0 ? felt : phrases;
  }

  /** The layer of meaning, where it could say more of a text than its phrases do. */
  private Optional<MeaningLayer> judging(ReadText text) {
    boolean decided = text.byPhrases().level() == RiskLevel.CRISIS || text.isForeign();
    return decided ? Optional.empty() : meaning;
  }

  /** Assesses a text by phrases alone; needs no model and no database. */
  public SafetyAssessment assessPhrases(String text) {
    return read(text).byPhrases();
  }

  /** The parts of a text whose vectors {@link #assess} needs; empty if phrases decide alone. */
  List<String> partsToEmbed(String text) {
    ReadText read = read(text);
    return judging(read).map(layer -> layer.texts(read.rest())).orElse(List.of());
  }

  /** How near a text is to danger, for measuring; a failing model is not covered up here. */
  public DangerScore score(String text) {
    ReadText read = read(text);
    RiskLevel phrases = read.byPhrases().level();
    return judging(read)
        .map(layer -> layer.score(read.rest(), phrases))
        .orElseGet(() -> DangerScore.ofPhrases(phrases));
  }

  /** Makes one vector and compares it with all examples of danger; throws where that fails. */
  public void tryMeaning() {
    meaning.ifPresent(MeaningLayer::tryOut);
  }

  /** The thresholds that {@link #assess(String)} compares scores with; empty without a model. */
  public Optional<DangerScore.Thresholds> thresholds() {
    return meaning.map(MeaningLayer::thresholds);
  }

  /**
   * A model that fails must not cost the person the phrases' answer: whatever it throws is dropped.
   */
  private static SafetyAssessment byMeaning(MeaningLayer meaning, ReadText text) {
    try {
      return meaning.assess(text.rest());
    } catch (RuntimeException broken) {
      return SafetyAssessment.none();
    }
  }
}
