package org.tideover.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tideover.domain.PersonId;

/** One of the 64 parts into which people are dealt by their id; always the same for a person. */
final class Share {
  static final int ALL = 64;

  private Share() {}

  static int of(PersonId person) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(person.toString().getBytes(StandardCharsets.UTF_8));
      return digest[0] & (ALL - 1);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
