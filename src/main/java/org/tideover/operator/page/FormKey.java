package org.tideover.operator.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.tideover.web.Signature;

/**
 * The stamps of forms, against requests that another site makes in somebody's name: each form
 * carries one that fits the cookie it was given with, and only this process can make it.
 */
final class FormKey {
  private final byte[] key = new byte[32];

  FormKey() {
    new SecureRandom().nextBytes(key);
  }

  /** The stamp that fits a cookie's value. */
  String stamp(String cookie) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Signature.of(key, cookie));
  }

  /** Whether a stamp fits a cookie's value, in a time that does not depend on where they differ. */
  boolean fits(String stamp, String cookie) {
    return !cookie.isEmpty()
        && MessageDigest.isEqual(
            stamp.getBytes(StandardCharsets.UTF_8), stamp(cookie).getBytes(StandardCharsets.UTF_8));
  }
}
