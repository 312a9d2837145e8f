package org.tideover.domain;

import java.util.OptionalInt;

/**
 * A text's meaning, found.
 *
 * @param intent what was meant
 * @param confidence 0.0 to 1.0
 * @param by which classifier found it
 * @param number the number that the text carries, such as the 8 of "8/10"; empty where it has none
 */
public record IntentMatch(Intent intent, double confidence, By by, OptionalInt number)
    implements Classification {
  /** A match without a number. */
  public static IntentMatch of(Intent intent, double confidence, By by) {
    return new IntentMatch(intent, confidence, by, OptionalInt.empty());
  }
}
