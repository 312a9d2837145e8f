package org.tideover.safety;

import java.util.List;
import java.util.Optional;
import org.tideover.content.SafetyContent;
import org.tideover.domain.SafetyAssessment;

/**
 * A text as the filter reads it: repaired, its idioms in plain words, and what its phrases say.
 * Whoever else asks for the meaning of the same words takes them from here, so that the model reads
 * a message once.
 */
public final class ReadText {
  private final PhraseLayer.Result phrases;
  private final Parts parts;

  ReadText(PhraseLayer.Result phrases, Parts parts) {
    this.phrases = phrases;
    this.parts = parts;
  }

  /** What the phrases say of its danger. */
  public SafetyAssessment byPhrases() {
    return phrases.gravest().map(PhraseLayer::assessment).orElseGet(SafetyAssessment::none);
  }

  /** The id of the group of phrases that decided; empty if none did. */
  public Optional<String> group() {
    return phrases.gravest().map(SafetyContent.PhraseGroup::id);
  }

  /** All of it in plain words. */
  public String plain() {
    return Parts.whole(phrases.reading());
  }

  /** What is read of it for its meaning: a short text as a whole first, then its sentences. */
  public List<String> parts() {
    return parts.of(phrases.reading()).stream().map(Parts.Part::text).toList();
  }

  /** What the phrases leave for the model to judge. */
  Reading rest() {
    return phrases.rest();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
