package org.tideover.domain;

import java.util.Arrays;
import java.util.Optional;

/** When to be careful with a movement or leave it out; codes as in FACTS 5.7. */
public enum Caution {
  HEART("heart"),
  DIZZY("dizzy"),
  PREGNANCY("pregnancy"),
  WOUND("wound"),
  BACK("back"),
  KNEE("knee"),
  SHOULDER("shoulder"),
  FALLS("falls"),
  EATING("eating"),
  BREATH("breath"),
  BONES("bones"),
  TRAUMA("trauma"),
  ASK_FIRST("ask-first");

  private final String id;

  Caution(String id) {
    this.id = id;
  }

  /** The stable name in content. */
  public String id() {
    return id;
  }

  /** Reads an {@link #id()}. */
  public static Optional<Caution> of(String id) {
    return Arrays.stream(values()).filter(caution -> caution.id.equals(id)).findFirst();
  }
}
