package org.tideover.turn;

import java.util.Optional;
import org.tideover.domain.Heard;

/**
 * What a turn knows of a person's words.
 *
 * @param heard what was understood of them
 * @param sentence one sentence that mirrors them, checked, if there is one
 */
record Advice(Heard heard, Optional<String> sentence) {
  /** What was understood, and nothing besides. */
  static Advice only(Heard heard) {
    return new Advice(heard, Optional.empty());
  }
}
