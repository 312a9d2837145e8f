package org.tideover.operator.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The stamps of forms, against requests that another site makes in somebody's name: each form
 * carries one that fits the cookie it was given with, and only this process can make it.
 */
final class FormKey {
  private static final String KIND = "HmacSHA256";

  private final SecretKeySpec key;

  FormKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, KIND);
  }

  /** The stamp that fits a cookie's value. */
  String stamp(String cookie) {
    try {
      Mac mac = Mac.getInstance(KIND);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Java has no HmacSHA256", missing);
    }
  }

  /** Whether a stamp fits a cookie's value, in a time that does not depend on where they differ. */
  boolean fits(String stamp, String cookie) {
    return !cookie.isEmpty()
        && MessageDigest.isEqual(
            stamp.getBytes(StandardCharsets.UTF_8), stamp(cookie).getBytes(StandardCharsets.UTF_8));
  }
}
