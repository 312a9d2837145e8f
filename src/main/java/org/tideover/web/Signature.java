package org.tideover.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a text with a key, by HMAC with SHA-256: only who has the key can make it. */
public final class Signature {
  private static final String KIND = "HmacSHA256";

  private Signature() {}

  /** Signs a text, which gives 32 bytes. */
  public static byte[] of(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(KIND);
      mac.init(new SecretKeySpec(key, KIND));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has HmacSHA256", missing);
    }
  }
}
