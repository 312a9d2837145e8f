package org.tideover.domain;

/** Whether a person is of age, as they told it. */
public enum Age {
  UNKNOWN,
  ADULT,
  /** Under 18: lines for the young, and nobody else is brought in. */
  YOUNG;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
