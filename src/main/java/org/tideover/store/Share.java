package org.tideover.store;

import org.tideover.domain.Digest;
import org.tideover.domain.PersonId;

/** One of the 64 parts into which people are dealt by their id; always the same for a person. */
final class Share {
  static final int ALL = 64;

  private Share() {}

  static int of(PersonId person) {
    return Digest.of(person.toString())[0] & (ALL - 1);
  }
}
