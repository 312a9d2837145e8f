package org.tideover.app;

import org.tideover.store.KeySource;

/** Says where the key of the safety plans is. */
final class Keys {
  private Keys() {}

  /** Such as {@code in the file data.key}. */
  static String place(KeySource key) {
    return switch (key) {
      case KeySource.Given given -> "in TIDEOVER_KEY";
      case KeySource.InFile in -> "in the file " + in.file();
    };
  }
}
