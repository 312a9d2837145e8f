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
}
