package org.tideover.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tideover.store.KeySource;

/** Says where the key of the safety plans is. */
final class Keys {
  private Keys() {}

  /** Whether there is one. */
  static boolean isThere(KeySource key) {
    return !(key instanceof KeySource.InFile(Path file)) || Files.exists(file);
  }

  /** Such as {@code in the file data.key}. */
  static String place(KeySource key) {
    return switch (key) {
      case KeySource.Given given -> "in TIDEOVER_KEY";
      case KeySource.InFile in -> "in the file " + in.file();
    };
  }
}
