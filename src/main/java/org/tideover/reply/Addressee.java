package org.tideover.reply;

import org.tideover.domain.PersonId;

/**
 * To whom replies are written.
 *
 * @param person who
 * @param country ISO code they chose; empty if they did not choose one
 * @param language IETF tag by which their country is guessed; empty if unknown
 * @param tongue the language they read, such as {@code es}; in any that is not written, English
 * @param hearsGuess whether they are told that the country is a guess, where it is one
 * @param hurt whether their danger is that somebody hurts them
 */
public record Addressee(
    PersonId person,
    String country,
    String language,
    String tongue,
    boolean hearsGuess,
    boolean hurt) {
  /** Somebody whom nobody hurts, as far as is known. */
  public Addressee(
      PersonId person, String country, String language, String tongue, boolean hearsGuess) {
    this(person, country, language, tongue, hearsGuess, false);
  }

  /** Somebody who reads English, and was not told yet that the country is a guess. */
  public Addressee(PersonId person, String country, String language) {
    this(person, country, language, "en", true);
  }

  /**
   * Somebody whose words told their language, or else their app. A bare {@code en} is what many
   * apps say anywhere, so that words in another language tell more of the country than it does.
   *
   * @param app IETF tag of their app; empty if unknown
   * @param spoken the language of their words; empty if unknown
   */
  public static Addressee of(PersonId person, String country, String app, String spoken) {
    boolean mute = app.isEmpty() || app.equals("en");
    return new Addressee(
        person,
        country,
        mute && !spoken.isEmpty() ? spoken : app,
        spoken.isEmpty() ? app.split("[-_]", 2)[0] : spoken,
        true);
  }

  /** The same, reading another language. */
  Addressee reading(String other) {
    return new Addressee(person, country, language, other, hearsGuess, hurt);
  }

  /** The same, told already that the country is a guess. */
  public Addressee knowingTheGuess() {
    return new Addressee(person, country, language, tongue, false, hurt);
  }

  /** The same, whether somebody hurts them or not. */
  public Addressee hurt(boolean told) {
    return new Addressee(person, country, language, tongue, hearsGuess, told);
  }
}
