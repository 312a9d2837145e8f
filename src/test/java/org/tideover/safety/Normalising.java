package org.tideover.safety;

import org.tideover.content.SafetyContent;

/** The first thing that happens to words, by itself, for whoever measures it. */
public final class Normalising {
  private final Language language;

  /** Normalises as a filter of this content does. */
  public Normalising(SafetyContent content) {
    this.language = new Language(content);
  }

  /** How many ways there are to read a text. */
  public int readings(String text) {
    return language.readings(text).size();
  }
}
