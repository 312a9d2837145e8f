package org.tideover.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.tideover.domain.Digest;

/** A short name of everything that something is made from, so that a stale one can be told. */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * Names the training.
   *
   * @param training the method and its version
   * @param lessons whatever is learned from; its text is what counts
   */
  static String of(String training, List<?> lessons) {
    MessageDigest digest = Digest.begun();
    digest.update((training + EmbeddingModelFiles.MINI_LM).getBytes(StandardCharsets.UTF_8));
    for (Object lesson : lessons) {
      digest.update((lesson + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Names the compiled code of classes, so that what they make is made anew when they change. */
  static String ofClasses(Class<?>... classes) throws IOException {
    MessageDigest digest = Digest.begun();
    for (Class<?> one : classes) {
      try (InputStream code = one.getResourceAsStream(one.getSimpleName() + ".class")) {
        digest.update(Objects.requireNonNull(code, one.getName()).readAllBytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
