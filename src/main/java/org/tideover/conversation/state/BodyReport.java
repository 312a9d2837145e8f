package org.tideover.conversation.state;

import java.time.Duration;
import java.time.Instant;
import org.tideover.domain.Body;

/**
 * The person's own word on how their body is.
 *
 * @param body what they said
 * @param at when
 */
public record BodyReport(Body body, Instant at) {
  /** How long a body answer holds: it wins over every later wish to move. */
  public static final Duration HOLDS = Duration.ofHours(4);

  /** Whether it still holds. */
  public boolean holdsAt(Instant now) {
    return now.isBefore(at.plus(HOLDS));
  }
}
