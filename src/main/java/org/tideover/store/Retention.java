package org.tideover.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far back what is kept may reach.
 *
 * @param deliveries which deliveries were taken in, from then on; none so old is repeated any more
 * @param journal what happened, from then on; empty to keep it all
 * @param people whoever did something of their own since then; empty to keep everybody
 */
public record Retention(Instant deliveries, Optional<Instant> journal, Optional<Instant> people) {
  /** Whether people, and what happened with them, are kept however old they are. */
  boolean isEndless() {
    return journal.isEmpty() && people.isEmpty();
  }
}
