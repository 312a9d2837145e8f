package org.tideover.conversation.state;

/**
 * What a person told us about themselves.
 *
 * @param country ISO code they chose with {@code /country}; empty while it is only a guess
 * @param language IETF tag of their app; empty if unknown
 * @param spoken the language in which they last wrote of danger or of a craving; empty if unknown
 * @param model the language model that they let read their words, as {@link
 *     org.tideover.domain.ConnectedModel#id()} names it; empty for none
 */
public record Profile(String country, String language, String spoken, String model) {
  /** Nothing is known yet, and nothing agreed to. */
  public static Profile unknown() {
    return new Profile("", "", "", "");
  }

  /** The same with another country. */
  public Profile from(String code) {
    return new Profile(code, language, spoken, model);
  }

  /** The same with another app; as it was where that tells no language. */
  public Profile using(String app) {
    return app.isEmpty() ? this : new Profile(country, app, spoken, model);
  }

  /** The same after words in a language; as it was where they tell none. */
  public Profile speaking(String heard) {
    return heard.isEmpty() ? this : new Profile(country, language, heard, model);
  }

  /** The same after they agreed to a language model, or to none. */
  public Profile agreeingTo(String id) {
    return new Profile(country, language, spoken, id);
  }
}
