package org.tideover.intent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tideover.content.IntentContent;
import org.tideover.domain.Classification;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Embedder;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.MeaningHead;
import org.tideover.domain.NoMatch;

/**
 * Says what a text means: a number, a phrase known word for word, else the nearest meaning. Safe
 * for many threads.
 */
public final class IntentClassifier {
  private final Phrases phrases;
  private final Meanings meanings;

  /**
   * Builds the classifier.
   *
   * @param content the phrases
   * @param head what was trained from the content's examples
   * @param embedder the model that the head was trained with
   */
  public IntentClassifier(IntentContent content, MeaningHead head, Embedder embedder) {
    this.phrases = new Phrases(content);
    this.meanings = new Meanings(head, embedder);
  }

  /**
   * What a text means that no phrase told: for whoever asked {@link #classifyPhrases} already. The
   * model reads English: nothing is guessed of a text in another language.
   *
   * @param parts the text in plain words, part by part, as the head learned to read
   */
  public Classification classifyMeaning(String text, List<String> parts) {
    Optional<String> other = Tongue.of(text);
    return other.isPresent() ? new NoMatch(0, other.get()) : numbered(meanings.of(parts), text);
  }

  /**
   * The intents of a text by its meaning alone, likeliest first; empty where it has no words.
   *
   * @param parts as {@link #classifyMeaning} takes them
   */
  public List<IntentMatch> likeliest(List<String> parts) {
    return meanings.likeliest(parts);
  }

  /** What the text means, as far as that can be told without a model. */
  public Classification classifyPhrases(String text) {
    OptionalInt rating = Ratings.whole(text);
    if (rating.isPresent()) {
      return new IntentMatch(Intent.RATING, 1.0, By.PHRASE, rating);
    }
    Optional<IntentMatch> known = Ratings.isBelowZero(text) ? Optional.empty() : phrases.find(text);
    return known.isPresent() ? numbered(known.get(), text) : new NoMatch(0);
  }

  /** Keeps the rating that came with the words: "craving, 8/10". */
  private static Classification numbered(Classification found, String text) {
    return found instanceof IntentMatch match
            && List.of(Intent.URGE, Intent.MOOD).contains(match.intent())
        ? match.numbered(Ratings.within(text))
        : found;
  }
}
