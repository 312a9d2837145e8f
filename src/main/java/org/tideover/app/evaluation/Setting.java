package org.tideover.app.evaluation;

import java.util.Locale;

/** Where a sentence was measured. */
public enum Setting {
  UNDERSTOOD("understood"),
  FIRST_MESSAGE("as first message"),
  IN_URGE("in an urge talk");

  private final String words;

  Setting(String words) {
    this.words = words;
  }

  /** The stable name in output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for people. */
  public String words() {
    return words;
  }
}
