package org.tideover.reply;

import org.tideover.domain.PersonId;

/**
 * To whom replies are written.
 *
 * @param person who
 * @param country ISO code they chose; empty if they did not choose one
 * @param language IETF tag of their app; empty if unknown
 */
public record Addressee(PersonId person, String country, String language) {}
