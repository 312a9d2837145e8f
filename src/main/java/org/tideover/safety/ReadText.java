package org.tideover.safety;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final boolean isForeign;

  ReadText(String text, PhraseLayer.Result phrases, Parts parts) {
    this.phrases = phrases;
    this.parts = parts;
    this.isForeign = isForeign(text);
  }

  /**
   * Whether no letter of it is Latin: then it is Russian or Persian, say, and no disguise, though
   * its letters may look like English words. Signs that stand for Latin letters belong to no
   * script.
   */
  private static boolean isForeign(String text) {
    Set<UnicodeScript> scripts =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .filter(script -> script != UnicodeScript.COMMON)
            .collect(Collectors.toSet());
    return !scripts.isEmpty() && !scripts.contains(UnicodeScript.LATIN);
  }

  /** Whether the model, which reads English, could make nothing of it. */
  boolean isForeign() {
    return isForeign;
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

  /**
   * What the phrases leave for the model to judge of danger. No thought is torn out of words that
   * tell of another time or a film.
   */
  List<Parts.Part> rest() {
    return phrases.told() ? parts.of(phrases.rest()) : parts.withThoughts(phrases.rest());
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
