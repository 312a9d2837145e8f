package org.tideover.domain;

/** Whether a person agreed that we keep what they tell and write first. */
public enum Consent {
  UNASKED,
  GIVEN,
  DECLINED;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
