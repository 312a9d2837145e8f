package org.tideover.domain;

/**
 * No intent was found.
 *
 * @param confidence 0.0 to 1.0, how close the best candidate came
 */
public record NoMatch(double confidence) implements Classification {
  @Override
  public Intent intent() {
    return Intent.OTHER;
  }

  @Override
  public By by() {
    return By.NONE;
  }
}
