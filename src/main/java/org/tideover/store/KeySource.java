package org.tideover.store;

import java.nio.file.Path;
import org.tideover.domain.Secret;

/** Where the key of the safety plans comes from: always apart from the database. */
public sealed interface KeySource {
  /**
   * The key itself, as the environment gives it.
   *
   * @param keyset the whole text of a key file
   */
  record Given(Secret<String> keyset) implements KeySource {}

  /**
   * A file that holds the key; one is made where nothing needs an earlier one.
   *
   * @param file its place
   */
  record InFile(Path file) implements KeySource {}
}
