package org.tideover.domain;

/** How much danger a text speaks of; later constants are graver. */
public enum RiskLevel {
  /** No sign of danger. */
  NONE,
  /** A sign that calls for one direct, kind question. */
  CONCERN,
  /** Danger that human help must meet at once. */
  CRISIS;

  /** The stable name in files and output: {@code none}, {@code concern}, {@code crisis}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Reads an {@link #id()}. */
  public static RiskLevel of(String id) {
    return valueOf(id.toUpperCase(java.util.Locale.ROOT));
  }

  /** Whether this level is as grave as the other, or graver. */
  public boolean atLeast(RiskLevel other) {
    return compareTo(other) >= 0;
  }
}
