package org.tideover.domain;

import java.util.OptionalInt;

/**
 * A text's meaning, found.
 *
 * @param intent what was meant
 * @param confidence 0.0 to 1.0
 * @param by which classifier found it
 * @param number the number that the text carries, such as the 8 of "8/10"; empty where it has none
 * @param language the language of the phrase that matched, such as {@code es}; empty for English
 *     and where no phrase did
 */
public record IntentMatch(
    Intent intent, double confidence, By by, OptionalInt number, String language)
    implements Classification {
  /** From here on a whole message was a known phrase, but for fillers. */
  private static final double WORD_FOR_WORD = 0.97;

  /** A match that tells nothing of the language. */
  public IntentMatch(Intent intent, double confidence, By by, OptionalInt number) {
    this(intent, confidence, by, number, "");
  }

  /** A match without a number. */
  public static IntentMatch of(Intent intent, double confidence, By by) {
    return new IntentMatch(intent, confidence, by, OptionalInt.empty());
  }

  /** Whether the whole message was a known phrase, in which nothing else can be found. */
  public boolean isWordForWord() {
    return by == By.PHRASE && confidence >= WORD_FOR_WORD;
  }

  /** The same without any filler around the phrase. */
  public boolean isExact() {
    return by == By.PHRASE && confidence == 1;
  }

  /** The same, with the number that the text carries. */
  public IntentMatch numbered(OptionalInt found) {
    return new IntentMatch(intent, confidence, by, found, language);
  }

  /** The same, by a phrase of this language. */
  public IntentMatch in(String spoken) {
    return new IntentMatch(intent, confidence, by, number, spoken);
  }
}
