package org.tideover.reply;

import org.tideover.domain.PersonId;

/**
 * To whom replies are written.
 *
 * @param person who
 * @param country ISO code they chose; empty if they did not choose one
 * @param language IETF tag of their app; empty if unknown
 * @param hearsGuess whether they are told that the country is a guess, where it is one
 */
public record Addressee(PersonId person, String country, String language, boolean hearsGuess) {
  /** Somebody who was not told yet that the country is a guess. */
  public Addressee(PersonId person, String country, String language) {
    this(person, country, language, true);
  }

  Addressee knowingTheGuess() {
    return new Addressee(person, country, language, false);
  }
}
