package org.tideover.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often nudges may come that the person did not plan; check-ins and plans come besides. */
public enum Pace {
  NEVER(0, Duration.ZERO),
  WEEKLY(1, Duration.ofDays(6)),
  EVERY_OTHER_DAY(1, Duration.ofHours(40)),
  DAILY(1, Duration.ofHours(4)),
  TWICE(2, Duration.ofHours(4)),
  THREE_TIMES(3, Duration.ofHours(3));

  /** Nobody gets more nudges on a day than this, plans among them. */
  public static final int MOST_A_DAY = 3;

  private final int cap;
  private final Duration spacing;

  Pace(int cap, Duration spacing) {
    this.cap = cap;
    this.spacing = spacing;
  }

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads an {@link #id()}; empty if there is none of it. */
  public static Optional<Pace> of(String id) {
    return Arrays.stream(values()).filter(pace -> pace.id().equals(id)).findFirst();
  }

  /** How many may come on a day of the person. */
  public int cap() {
    return cap;
  }

  /** How long it is quiet after anything that we wrote first. */
  public Duration spacing() {
    return spacing;
  }

  /** The next slower pace. */
  public Pace fewer() {
    return values()[Math.max(0, ordinal() - 1)];
  }
}
