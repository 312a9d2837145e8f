package org.tideover.app;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Classification;
import org.tideover.domain.Heard;
import org.tideover.domain.SafetyAssessment;
import org.tideover.intent.IntentClassifier;

/**
 * Hears a text: how dangerous it is, then what it means. Danger is assessed first and never depends
 * on the meaning; the meaning is told even in a crisis, because the conversation and the records
 * may need it.
 */
public final class Understanding {
  private static final Logger log = LoggerFactory.getLogger(Understanding.class);

  private final Function<String, SafetyAssessment> safety;
  private final Function<String, SafetyAssessment> safetyWithoutModel;
  private final IntentClassifier intents;

  /**
   * Joins the filter and the classifier.
   *
   * @param safety all layers of the safety filter
   * @param safetyWithoutModel its layers that need no model, for when the model fails
   */
  public Understanding(
      Function<String, SafetyAssessment> safety,
      Function<String, SafetyAssessment> safetyWithoutModel,
      IntentClassifier intents) {
    this.safety = safety;
    this.safetyWithoutModel = safetyWithoutModel;
    this.intents = intents;
  }

  /** Hears with everything there is. */
  public Heard hear(String text) {
    SafetyAssessment danger = safety.apply(text);
    return new Heard(danger, meaning(text));
  }

  /** A model that fails must not cost the person the answer to a phrase, nor to danger. */
  private Classification meaning(String text) {
    try {
      return intents.classify(text);
    } catch (RuntimeException e) {
      // The message of the exception may hold the text, so only its kind is said.
      log.warn("The embedding model failed ({}); phrases decide alone.", e.getClass().getName());
      return intents.classifyPhrases(text);
    }
  }

  /** Hears by phrases alone: weaker, at once, and possible when no model can be opened. */
  public Heard hearWithoutModel(String text) {
    return new Heard(safetyWithoutModel.apply(text), intents.classifyPhrases(text));
  }
}
