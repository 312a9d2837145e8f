package org.tideover.domain;

/**
 * A credential that never prints: {@link #toString()} is {@code [REDACTED]}.
 *
 * @param <T> what is kept secret
 * @param reveal the credential itself
 */
public record Secret<T>(T reveal) {
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
