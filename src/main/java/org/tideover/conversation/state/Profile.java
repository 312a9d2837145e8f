package org.tideover.conversation.state;

import org.tideover.domain.Heard;

/**
 * What a person told us about themselves.
 *
 * @param country ISO code they chose with {@code /country}; empty while it is only a guess
 * @param language IETF tag of their app; empty if unknown
 * @param spoken the language that they chose with {@code /language}, or else the one in which they
 *     last wrote of danger, of a craving or of a lapse; empty if unknown
 * @param chosen whether they chose it
 * @param model the language model that they let read their words, as {@link
 *     org.tideover.domain.ConnectedModel#id()} names it; empty for none
 * @param onCall the code by which people on call know them, where they agreed that those may hear
 *     of a crisis; empty where they did not
 * @param tracking what they asked us to keep an eye on
 */
public record Profile(
    String country,
    String language,
    String spoken,
    boolean chosen,
    String model,
    String onCall,
    Tracking tracking) {
  private static final String ENGLISH = "en";

  /** Nothing is known yet, and nothing agreed to. */
  public static Profile unknown() {
    return new Profile("", "", "", false, "", "", Tracking.none());
  }

  /** The same with another country. */
  public Profile from(String code) {
    return new Profile(code, language, spoken, chosen, model, onCall, tracking);
  }

  /** The same with another app; as it was where that tells no language. */
  public Profile using(String app) {
    return app.isEmpty()
        ? this
        : new Profile(country, app, spoken, chosen, model, onCall, tracking);
  }

  /**
   * The same after words in a language; as it was where they tell none. English words, which stand
   * in many languages, and words that nobody understood change no language that was chosen.
   */
  public Profile speaking(Heard heard) {
    String told = heard.language();
    boolean unsure = told.equals(ENGLISH) || !heard.isUnderstood();
    return told.isEmpty() || chosen && unsure
        ? this
        : new Profile(country, language, told, false, model, onCall, tracking);
  }

  /** The same after they chose the language in which they read. */
  public Profile reading(String choice) {
    return new Profile(country, language, choice, true, model, onCall, tracking);
  }

  /** The language in which they read, as far as we know: chosen, heard, or else their app's. */
  public String tongue() {
    return spoken.isEmpty() ? language.split("[-_]", 2)[0] : spoken;
  }

  /** The same after they agreed to a language model, or to none. */
  public Profile agreeingTo(String id) {
    return new Profile(country, language, spoken, chosen, id, onCall, tracking);
  }

  /** The same after they agreed that people on call may know them by a code, or by none. */
  public Profile knownOnCall(String code) {
    return new Profile(country, language, spoken, chosen, model, code, tracking);
  }

  /** The same, keeping an eye on something else. */
  public Profile tracking(Tracking other) {
    return new Profile(country, language, spoken, chosen, model, onCall, other);
  }
}
