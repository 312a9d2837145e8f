package org.tideover.reply;

import org.tideover.domain.PersonId;

/**
 * To whom replies are written.
 *
 * @param person who
 * @param country ISO code they chose; empty if they did not choose one
 * @param language IETF tag by which their country is guessed; empty if unknown
 * @param tongue the language they read, such as {@code es}; in any that is not written, English
 */
public record Addressee(PersonId person, String country, String language, String tongue) {
  /** Somebody who reads English. */
  public Addressee(PersonId person, String country, String language) {
    this(person, country, language, "en");
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
        spoken.isEmpty() ? app.split("[-_]", 2)[0] : spoken);
  }

  /** The same, reading another language. */
  Addressee reading(String other) {
    return new Addressee(person, country, language, other);
  }
}
