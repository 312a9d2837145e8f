package org.tideover.conversation.state;

/**
 * What a person told us about themselves.
 *
 * @param country ISO code they chose with {@code /country}; empty while it is only a guess
 * @param language IETF tag of their app; empty if unknown
 * @param spoken the language in which they last wrote of danger or of a craving; empty if unknown
 */
public record Profile(String country, String language, String spoken) {
  /** Nothing is known yet. */
  public static Profile unknown() {
    return new Profile("", "", "");
  }

  /** The same with another country. */
  public Profile from(String code) {
    return new Profile(code, language, spoken);
  }

  /** The same with another app; as it was where that tells no language. */
  public Profile using(String app) {
    return app.isEmpty() ? this : new Profile(country, app, spoken);
  }

  /** The same after words in a language; as it was where they tell none. */
  public Profile speaking(String heard) {
    return heard.isEmpty() ? this : new Profile(country, language, heard);
  }
}
