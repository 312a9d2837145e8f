package org.tideover.turn;

import org.tideover.domain.Heard;

/** Understands words: how dangerous they are, and what they mean. */
public interface Hearing {
  /** With everything there is, the embedding model included; about a millisecond or two. */
  Heard hear(String words);

  /** By written phrases alone: needs no model and never waits. */
  Heard hearPhrases(String words);

  /** Whether meaning can be read now; where it cannot, phrases decide alone. */
  default boolean readsMeaning() {
    return true;
  }
}
