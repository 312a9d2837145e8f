package org.tideover.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Classification;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.NoMatch;
import org.tideover.intent.IntentClassifier;
import org.tideover.safety.ReadText;
import org.tideover.safety.SafetyFilter;
import org.tideover.turn.Hearing;

/**
 * Hears a text: how dangerous it is, then what it means. Danger is assessed first and never depends
 * on the meaning; the meaning is told even in a crisis, because the conversation and the records
 * may need it. Both ask the model about the same parts of the same plain words.
 */
public final class Understanding implements Hearing {
  private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);

  private final SafetyFilter safety;
  private final IntentClassifier intents;

  /** Joins the filter and the classifier. */
  public Understanding(SafetyFilter safety, IntentClassifier intents) {
    this.safety = safety;
    this.intents = intents;
  }

  @Override
  public Heard hear(String text) {
    Classification known = intents.classifyPhrases(text);
    ReadText read = safety.read(text);
    return isPlain(known)
        ? new Heard(read.byPhrases(), known)
        : new Heard(safety.assess(read), known instanceof NoMatch ? meaning(text, read) : known);
  }

  /**
   * Whether the whole message is a phrase that a model could find nothing more in. A filler beside
   * a craving says nothing new; beside other words it may: "goodbye" and "goodbye tonight".
   */
  private static boolean isPlain(Classification known) {
    return known instanceof IntentMatch match
        && (match.intent() == Intent.URGE ? match.isWordForWord() : match.isExact())
        && Intent.PLAIN.contains(match.intent());
  }

  /** A model that fails must not cost the person the answer to a phrase, nor to danger. */
  private Classification meaning(String text, ReadText read) {
    try {
      return intents.classifyMeaning(text, read.parts());
    } catch (RuntimeException e) {
      // The message of the exception may hold the text, so only its kind is said.
      LOG.warn(
          "The embedding model failed ({}); phrases decide alone. See: ./tideover doctor",
          e.getClass().getName());
      return new NoMatch(0);
    }
  }

  @Override
  public boolean readsMeaning() {
    return Ears.fault(safety).isEmpty();
  }

  @Override
  public Heard hearPhrases(String text) {
    return new Heard(safety.assessPhrases(text), intents.classifyPhrases(text));
  }
}
