package org.tideover.domain;

import java.util.Arrays;

/** What kind of danger a text speaks of. */
public enum RiskCategory {
  /** Thoughts, plans or acts of ending one's life. */
  SUICIDE("suicide"),
  /** Hurting oneself without the wish to die. */
  SELF_HARM("self-harm"),
  /** An overdose, one's own or another person's, now. */
  OVERDOSE("overdose"),
  /** A bodily alarm, such as chest pain or a seizure. */
  MEDICAL("medical"),
  /** A wish or plan to hurt others. */
  HARM_TO_OTHERS("harm-to-others"),
  /** Violence or coercion by somebody else. */
  ABUSE("abuse"),
  /** Withdrawal with signs of danger. */
  WITHDRAWAL("withdrawal");

  private final String id;

  RiskCategory(String id) {
    this.id = id;
  }

  /** The stable name in files, database and output. */
  public String id() {
    return id;
  }

  /** Reads an {@link #id()}. */
  public static RiskCategory of(String id) {
    return Arrays.stream(values())
        .filter(category -> category.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No risk category is called " + id));
  }
}
