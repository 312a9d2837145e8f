package org.tideover.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/**
 * Decides how much danger a text speaks of: phrases first, then meaning; the graver one wins. Safe
 * for many threads; never throws for any text, and without an {@link Embedder} works by phrases.
 */
public final class SafetyFilter {
  private final Language language;
  private final Optional<MeaningLayer> meaning;
  private final Optional<Embedder> embedder;

  /** Joins what clinicians wrote with a model of meaning, if there is one. */
  public SafetyFilter(SafetyContent content, Optional<Embedder> embedder) {
    this(content, embedder, embedder.flatMap(model -> DangerHead.built()));
  }

  /** Joins them with what was learned, too. */
  SafetyFilter(SafetyContent content, Optional<Embedder> embedder, Optional<DangerHead> head) {
    this.language = new Language(content);
    this.embedder = embedder;
    Parts parts = new Parts(Set.copyOf(content.words().fuzzy()));
    this.meaning = head.map(learned -> new MeaningLayer(learned, parts));
  }

  /** A filter of phrases alone, for when nothing else is there. */
  public static SafetyFilter phrasesOnly(SafetyContent content) {
    return new SafetyFilter(content, Optional.empty());
  }

  /** Assesses a text by phrases and meaning. */
  public SafetyAssessment assess(String text) {
    return embedder.isPresent() ? assess(text, embedder.get()::embed) : assessPhrases(text);
  }

  /** Assesses a text by phrases alone; needs no model and no database. */
  public SafetyAssessment assessPhrases(String text) {
    return byPhrases(language.phrases(text));
  }

  /**
   * Assesses a text by phrases and meaning.
   *
   * @param embed gives the vector of a part of the text; if it fails, phrases decide alone
   */
  public SafetyAssessment assess(String text, Function<String, float[]> embed) {
    PhraseLayer.Result read = language.phrases(text);
    SafetyAssessment phrases = byPhrases(read);
    if (phrases.level() == RiskLevel.CRISIS || meaning.isEmpty()) {
      return phrases;
    }
    SafetyAssessment felt = byMeaning(read.rest(), embed);
    return felt.level().compareTo(phrases.level()) > 0 ? felt : phrases;
  }

  /** The whole text as the meaning layer reads it: repaired, and idioms in plain words. */
  public String plain(String text) {
    return Parts.whole(language.readings(text).getLast());
  }

  /** The parts of a text whose vectors {@link #assess} needs; empty if phrases decide alone. */
  public List<String> partsToEmbed(String text) {
    PhraseLayer.Result read = language.phrases(text);
    boolean decided = byPhrases(read).level() == RiskLevel.CRISIS;
    return decided ? List.of() : meaning.map(layer -> layer.texts(read.rest())).orElse(List.of());
  }

  /** How near a text is to danger, for measuring; a failing model is not covered up here. */
  public DangerScore score(String text) {
    PhraseLayer.Result read = language.phrases(text);
    RiskLevel phrases = byPhrases(read).level();
    if (phrases == RiskLevel.CRISIS || meaning.isEmpty() || embedder.isEmpty()) {
      return DangerScore.ofPhrases(phrases);
    }
    return meaning.get().score(read.rest(), phrases, embedder.get()::embed);
  }

  /** The thresholds that {@link #assess(String)} compares scores with; empty without a model. */
  public Optional<DangerScore.Thresholds> thresholds() {
    return meaning.map(MeaningLayer::thresholds);
  }

  private static SafetyAssessment byPhrases(PhraseLayer.Result read) {
    return read.gravest().map(PhraseLayer::assessment).orElseGet(SafetyAssessment::none);
  }

  /**
   * A model that fails must not cost the person the phrases' answer: whatever it throws is dropped.
   */
  private SafetyAssessment byMeaning(Reading reading, Function<String, float[]> embed) {
    try {
      return meaning.map(layer -> layer.assess(reading, embed)).orElseGet(SafetyAssessment::none);
    } catch (RuntimeException broken) {
      return SafetyAssessment.none();
    }
  }
}
