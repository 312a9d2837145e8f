package org.tideover.inference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short name of everything that a head is trained from, so that a stale one can be told. */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * Names the training.
   *
   * @param training the method and its version
   * @param lessons whatever is learned from; its text is what counts
   */
  static String of(String training, List<?> lessons) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((training + EmbeddingModelFiles.MINI_LM).getBytes(StandardCharsets.UTF_8));
      for (Object lesson : lessons) {
        digest.update((lesson + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
