package org.tideover.conversation.state;

/**
 * What a person told us about themselves.
 *
 * @param country ISO code they chose with {@code /country}; empty while it is only a guess
 * @param language IETF tag of their app; empty if unknown
 * @param model the language model that they let read their words, as {@link
 *     org.tideover.domain.ConnectedModel#id()} names it; empty for none
 */
public record Profile(String country, String language, String model) {
  /** Nothing is known yet, and nothing agreed to. */
  public static Profile unknown() {
    return new Profile("", "", "");
  }

  /** The same in a country. */
  public Profile in(String code) {
    return new Profile(code, language, model);
  }

  /** The same with another language. */
  public Profile speaking(String tag) {
    return new Profile(country, tag, model);
  }

  /** The same after they agreed to a language model, or to none. */
  public Profile agreeingTo(String id) {
    return new Profile(country, language, id);
  }
}
