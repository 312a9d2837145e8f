package org.tideover.domain;

/**
 * A person's own words. They never print: {@link #toString()} is {@code [REDACTED]}, so that no log
 * or exception can carry them.
 *
 * @param reveal the words themselves
 */
public record PersonText(String reveal) {
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
