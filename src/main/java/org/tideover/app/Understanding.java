package org.tideover.app;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Classification;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.NoMatch;
import org.tideover.domain.SafetyAssessment;
import org.tideover.intent.IntentClassifier;
import org.tideover.turn.Hearing;

/**
 * Hears a text: how dangerous it is, then what it means. Danger is assessed first and never depends
 * on the meaning; the meaning is told even in a crisis, because the conversation and the records
 * may need it.
 */
public final class Understanding implements Hearing {
  private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);

  /** From here on the whole message was known, but for fillers. */
  private static final double WORD_FOR_WORD = 0.97;

  /**
   * Intents whose known phrases carry nothing else, so that "im craving" is answered without
   * waiting for a model. Phrases of sorrow are not among them.
   */
  static final Set<Intent> PLAIN =
      Set.of(
          Intent.URGE,
          Intent.RATING,
          Intent.YES,
          Intent.NO,
          Intent.GREETING,
          Intent.THANKS,
          Intent.STOP,
          Intent.MOVE,
          Intent.RESOURCES);

  private final Function<String, SafetyAssessment> safety;
  private final Function<String, SafetyAssessment> safetyWithoutModel;
  private final IntentClassifier intents;
  private final Consumer<String> readAhead;

  /**
   * Joins the filter and the classifier.
   *
   * @param safety all layers of the safety filter
   * @param safetyWithoutModel its layers that need no model, for when the model fails
   * @param readAhead is told of a text whose meaning is asked for in a moment
   */
  public Understanding(
      Function<String, SafetyAssessment> safety,
      Function<String, SafetyAssessment> safetyWithoutModel,
      IntentClassifier intents,
      Consumer<String> readAhead) {
    this.safety = safety;
    this.safetyWithoutModel = safetyWithoutModel;
    this.intents = intents;
    this.readAhead = readAhead;
  }

  @Override
  public Heard hear(String text) {
    Classification known = intents.classifyPhrases(text);
    if (isPlain(known)) {
      return new Heard(safetyWithoutModel.apply(text), known);
    }
    if (known instanceof NoMatch && !text.isBlank()) {
      readAhead.accept(text);
    }
    SafetyAssessment danger = safety.apply(text);
    return new Heard(danger, known instanceof NoMatch ? meaning(text, known) : known);
  }

  /** Whether the whole message is a phrase that a model could find nothing more in. */
  private static boolean isPlain(Classification known) {
    return known instanceof IntentMatch match
        && match.confidence() >= WORD_FOR_WORD
        && PLAIN.contains(match.intent());
  }

  /** A model that fails must not cost the person the answer to a phrase, nor to danger. */
  private Classification meaning(String text, Classification known) {
    try {
      return intents.classifyMeaning(text);
    } catch (RuntimeException e) {
      // The message of the exception may hold the text, so only its kind is said.
      LOG.warn("The embedding model failed ({}); phrases decide alone.", e.getClass().getName());
      return known;
    }
  }

  @Override
  public Heard hearPhrases(String text) {
    return new Heard(safetyWithoutModel.apply(text), intents.classifyPhrases(text));
  }
}
