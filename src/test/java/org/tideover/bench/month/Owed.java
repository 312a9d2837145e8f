package org.tideover.bench.month;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Which prompts somebody should have got, and did not. One is made up for within three hours, so
 * that what the program was away for longer than that is not owed.
 *
 * @param due all that were owed
 * @param lost those that did not come
 * @param excused how many fell into a time in which the program was not there
 */
record Owed(int due, List<ZonedDateTime> lost, int excused) {
  /** So late it is still worth it; and as much again for a conversation that comes before it. */
  private static final Duration MADE_UP = Duration.ofHours(3);

  private static final Duration A_LITTLE = Duration.ofMinutes(45);

  static Owed of(Life life, Instant from, Instant to, List<Mishaps.Away> away) {
    List<ZonedDateTime> lost = new ArrayList<>();
    int due = 0;
    int excused = 0;
    LocalDate last = LocalDate.ofInstant(to, life.zone());
    for (LocalDate day = LocalDate.ofInstant(from, life.zone()).plusDays(1);
        day.isBefore(last);
        day = day.plusDays(1)) {
      for (LocalTime time : life.owed()) {
        ZonedDateTime at = ZonedDateTime.of(day, time, life.zone());
        if (away.stream().anyMatch(one -> isExcused(at.toInstant(), one, life))) {
          excused++;
          continue;
        }
        due++;
        if (life.diary().heard().stream().noneMatch(one -> answers(one, at))) {
          lost.add(at);
        }
      }
    }
    return new Owed(due, lost, excused);
  }

  private static boolean isExcused(Instant at, Mishaps.Away away, Life life) {
    boolean within =
        !at.isBefore(away.from().minus(A_LITTLE)) && at.isBefore(away.to().plus(A_LITTLE));
    boolean tooLong = away.to().isAfter(at.plus(MADE_UP));
    return within && (tooLong || life.isQuiet(away.to()));
  }

  private static boolean answers(Heard one, ZonedDateTime at) {
    Duration late = Duration.between(at, one.wall());
    return (one.isCheckIn() || one.isPlan())
        && !late.isNegative()
        && late.compareTo(MADE_UP.plus(A_LITTLE)) < 0;
  }
}
