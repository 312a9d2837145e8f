package org.tideover.domain;

/** The four families of movement. */
public enum Family {
  AEROBIC,
  MINDFUL,
  RESISTANCE,
  GROUP;

  /** The stable name in content. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
