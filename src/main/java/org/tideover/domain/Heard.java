package org.tideover.domain;

/**
 * What was understood of a text: how dangerous it is, and what it means.
 *
 * @param safety what the safety filter found
 * @param intent what the classifier found
 */
public record Heard(SafetyAssessment safety, Classification intent) {
  /** Nothing was said in words, as with a tap. */
  public static Heard nothing() {
    return new Heard(SafetyAssessment.none(), new NoMatch(0));
  }

  /** The language of the words that were heard, those of danger first; empty if they tell none. */
  public String language() {
    return safety.language().isEmpty() ? intent.language() : safety.language();
  }

  /** Whether the words were known, as danger or as anything else. */
  public boolean isUnderstood() {
    return !safety.language().isEmpty() || !(intent instanceof NoMatch);
  }
}
