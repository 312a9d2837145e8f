package org.tideover.bench.month;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which prompts somebody should have got, and did not. One is made up for within three hours, so
 * that what the program was away for longer than that is not owed.
 *
 * @param due all that were owed
 * @param lost those that did not come, and of which nothing is recorded
 * @param letGo those that did not come, as the program decided and recorded: it was late, and the
 *     quiet had begun or another was made up for
 * @param excused how many fell into a time in which the program was not there
 */
record Owed(int due, List<ZonedDateTime> lost, List<ZonedDateTime> letGo, int excused) {
  /** So late it is still worth it; and as much again for a conversation that comes before it. */
  private static final Duration MADE_UP = Duration.ofHours(3);

  private static final Duration A_LITTLE = Duration.ofMinutes(45);

  static Owed of(
      Life life, Instant from, Instant to, List<Mishaps.Away> away, List<Passed> passed) {
    List<ZonedDateTime> lost = new ArrayList<>();
    List<ZonedDateTime> letGo = new ArrayList<>();
    List<Passed> records = new ArrayList<>(passed.stream().filter(Passed::isDecent).toList());
    List<ZonedDateTime> all = moments(life, from, to);
    List<ZonedDateTime> due =
        all.stream()
            .filter(at -> away.stream().noneMatch(one -> isExcused(at.toInstant(), one, life)))
            .toList();
    for (ZonedDateTime at : due) {
      if (life.diary().heard().stream().noneMatch(one -> answers(one, at))) {
        (isTaken(records, at) ? letGo : lost).add(at);
      }
    }
    return new Owed(due.size(), lost, letGo, all.size() - due.size());
  }

  private static List<ZonedDateTime> moments(Life life, Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, life.zone()).plusDays(1);
    List<ZonedDateTime> moments = new ArrayList<>();
    for (LocalDate day : first.datesUntil(LocalDate.ofInstant(to, life.zone())).toList()) {
      for (LocalTime time : life.owed()) {
        moments.add(ZonedDateTime.of(day, time, life.zone()));
      }
    }
    return moments;
  }

  /** Each record speaks for one prompt. */
  private static boolean isTaken(List<Passed> records, ZonedDateTime at) {
    Optional<Passed> of =
        records.stream()
            .filter(one -> isInTime(Duration.between(at.toInstant(), one.at())))
            .findFirst();
    of.ifPresent(records::remove);
    return of.isPresent();
  }

  private static boolean isExcused(Instant at, Mishaps.Away away, Life life) {
    boolean within =
        !at.isBefore(away.from().minus(A_LITTLE)) && at.isBefore(away.to().plus(A_LITTLE));
    boolean tooLong = away.to().isAfter(at.plus(MADE_UP));
    return within && (tooLong || life.isQuiet(away.to()));
  }

  private static boolean answers(Heard one, ZonedDateTime at) {
    return (one.isCheckIn() || one.isPlan()) && isInTime(Duration.between(at, one.wall()));
  }

  private static boolean isInTime(Duration late) {
    return !late.isNegative() && late.compareTo(MADE_UP.plus(A_LITTLE)) < 0;
  }
}
