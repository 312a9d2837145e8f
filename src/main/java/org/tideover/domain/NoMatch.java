package org.tideover.domain;

/**
 * No intent was found.
 *
 * @param confidence 0.0 to 1.0, how close the best candidate came
 * @param language the language that the text is written in, such as {@code es}; empty for English
 *     and where nothing told it
 */
public record NoMatch(double confidence, String language) implements Classification {
  /** None, in a text that tells nothing of its language. */
  public NoMatch(double confidence) {
    this(confidence, "");
  }

  @Override
  public Intent intent() {
    return Intent.OTHER;
  }

  @Override
  public By by() {
    return By.NONE;
  }
}
