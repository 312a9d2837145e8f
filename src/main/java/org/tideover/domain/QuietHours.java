package org.tideover.domain;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours in which we never write first, by the clock on the person's wall; they may go over
 * midnight.
 *
 * @param from when they begin
 * @param to when they end; the same as {@code from} for none
 */
public record QuietHours(LocalTime from, LocalTime to) {
  /** From nine in the evening to nine in the morning (FACTS NU-10). */
  public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0));

  /** Whether it is quiet then. */
  public boolean holdAt(LocalTime time) {
    if (from.isAfter(to)) {
      return !time.isBefore(from) || time.isBefore(to);
    }
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** Whether it is quiet then. */
  public boolean holdAt(ZonedDateTime time) {
    return holdAt(time.toLocalTime());
  }

  /** The first moment from this one on in which it is not quiet. */
  public ZonedDateTime end(ZonedDateTime time) {
    if (!holdAt(time)) {
      return time;
    }
    ZonedDateTime today = time.with(to);
    ZonedDateTime end = today.isAfter(time) ? today : time.plusDays(1).with(to);
    // An hour that the clock repeats may lead back into the quiet.
    return holdAt(end) ? end.plusHours(1) : end;
  }

  @Override
  public String toString() {
    return from.equals(to) ? "" : from + "–" + to;
  }
}
