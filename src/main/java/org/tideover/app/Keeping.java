package org.tideover.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideover.store.Retention;

/**
 * How long the operator keeps what is known of people.
 *
 * @param journal what happened: urges, movements, check-ins; empty for always
 * @param people everything of somebody who did nothing of their own meanwhile; empty for always
 */
record Keeping(Optional<Duration> journal, Optional<Duration> people) {
  /** A year of both: long enough to see one's own way, short enough to be let go. */
  static final Keeping USUAL =
      new Keeping(Optional.of(Duration.ofDays(365)), Optional.of(Duration.ofDays(365)));

  /** From when on what is kept, at a moment. */
  Retention at(Instant now, Duration repeats) {
    return new Retention(now.minus(repeats), journal.map(now::minus), people.map(now::minus));
  }
}
