package org.tideover.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A moment at which it is decided whether to reach out to a person. */
public enum DecisionPoint {
  /** A time that the person planned. */
  PLANNED,
  /** The time of a check-in; recorded only where we let it pass. */
  CHECK_IN,
  /** The person asked us to come back. */
  SNOOZED,
  /** Before an hour, or an hour of a weekday, in which this person's urges came. */
  HARD_HOUR,
  /** Some hours after a check-in that told of a hard time. */
  AFTER_HARD_CHECK_IN,
  /** The day after a lapse. */
  DAY_AFTER_LAPSE;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the person themself asked for this moment. */
  public boolean isAskedFor() {
    return this == PLANNED || this == CHECK_IN || this == SNOOZED;
  }

  /** Reads an {@link #id()}; empty if there is none of it. */
  public static Optional<DecisionPoint> of(String id) {
    return Arrays.stream(values()).filter(point -> point.id().equals(id)).findFirst();
  }
}
