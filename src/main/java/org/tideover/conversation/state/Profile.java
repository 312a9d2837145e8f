package org.tideover.conversation.state;

/**
 * What a person told us about themselves.
 *
 * @param country ISO code they chose with {@code /country}; empty while it is only a guess
 * @param language IETF tag of their app; empty if unknown
 */
public record Profile(String country, String language) {
  /** Nothing is known yet. */
  public static Profile unknown() {
    return new Profile("", "");
  }
}
