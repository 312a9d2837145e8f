package org.tideover.conversation.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Rhythm;
import org.tideover.domain.CheckIn;
import org.tideover.domain.Consent;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.Pace;

/** The next decision point of a person, and the signs that speak for one. */
final class NudgeMoments {
  /** A hard hour is met before it begins. */
  private static final Duration BEFORE = Duration.ofMinutes(30);

  /** So long after a hard check-in we ask again. */
  private static final Duration AFTER_HARD = Duration.ofHours(3);

  /** On the day after a lapse not earlier than this. */
  private static final LocalTime FORENOON = LocalTime.of(10, 0);

  private static final int HOURS = 24;
  private static final int WEEK = 7;

  /** Urges around an hour of any weekday, so many that it is a hard one. */
  private static final int ANY_DAY = 3;

  /** The same of one weekday. */
  private static final int SAME_DAY = 2;

  /**
   * A decision point at its time.
   *
   * @param point what kind
   * @param at when
   */
  record Next(DecisionPoint point, Instant at) {}

  private NudgeMoments() {}

  /** The next one; empty where no nudge is wanted, or nothing speaks for one. */
  static Optional<Next> next(PersonState person, Instant now) {
    Preferences wish = person.preferences();
    boolean wanted = wish.consent() == Consent.GIVEN && wish.pace() != Pace.NEVER;
    return wish.knownZone()
        .filter(zone -> wanted)
        .flatMap(zone -> all(person, from(person, now), zone).min(Comparator.comparing(Next::at)));
  }

  /** What was considered already, or lies longer back than an hour, is over. */
  private static Instant from(PersonState person, Instant now) {
    Instant considered = person.rhythm().nudging().considered().orElse(person.metAt());
    Instant recent = now.minus(BEFORE);
    return considered.isAfter(recent) ? considered : recent;
  }

  private static Stream<Next> all(PersonState person, Instant from, ZoneId zone) {
    Rhythm rhythm = person.rhythm();
    return Stream.of(
            rhythm
                .nudging()
                .snoozed()
                .map(at -> new Next(DecisionPoint.SNOOZED, outOfQuiet(person, at.atZone(zone)))),
            rhythm
                .latest()
                .filter(CheckIn::isHard)
                .map(hard -> hard.at().plus(AFTER_HARD).atZone(zone))
                .map(at -> new Next(DecisionPoint.AFTER_HARD_CHECK_IN, outOfQuiet(person, at))),
            rhythm
                .lapse()
                .map(lapse -> LocalDate.ofInstant(lapse, zone).plusDays(1).atTime(FORENOON))
                .map(at ->
                    new Next(DecisionPoint.DAY_AFTER_LAPSE, outOfQuiet(person, at.atZone(zone)))),
            hardHour(rhythm.urges(), from, zone))
        .flatMap(Optional::stream)
        .filter(next -> next.at().isAfter(from));
  }

  private static Instant outOfQuiet(PersonState person, ZonedDateTime wall) {
    return person.preferences().quiet().end(wall).toInstant();
  }

  /** Before the hardest hour of the next day that has one. */
  private static Optional<Next> hardHour(List<Instant> urges, Instant from, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(from, zone);
    return IntStream.rangeClosed(0, WEEK)
        .mapToObj(first::plusDays)
        .flatMap(day -> hardest(urges, day, zone).stream())
        .map(hour -> hour.toInstant().minus(BEFORE))
        .filter(at -> at.isAfter(from))
        .findFirst()
        .map(at -> new Next(DecisionPoint.HARD_HOUR, at));
  }

  private static Optional<ZonedDateTime> hardest(List<Instant> urges, LocalDate day, ZoneId zone) {
    return IntStream.range(0, HOURS)
        .mapToObj(hour -> ZonedDateTime.of(day, LocalTime.of(hour, 0), zone))
        .filter(hour -> around(urges, hour) >= ANY_DAY || onSameWeekday(urges, hour) >= SAME_DAY)
        .max(
            Comparator.comparingInt((ZonedDateTime hour) -> around(urges, hour))
                .thenComparing(Comparator.reverseOrder()));
  }

  /** How many signs of a hard time speak for a decision point. */
  static int signs(DecisionPoint point, PersonState person, ZonedDateTime wall) {
    return switch (point) {
      case PLANNED, CHECK_IN, SNOOZED -> 1;
      case HARD_HOUR -> around(person.rhythm().urges(), wall.plus(BEFORE));
      case AFTER_HARD_CHECK_IN ->
          person.rhythm().latest().filter(CheckIn::isHard).isPresent() ? 1 : 0;
      case DAY_AFTER_LAPSE -> person.rhythm().lapse().isPresent() ? 1 : 0;
    };
  }

  private static int around(List<Instant> urges, ZonedDateTime hour) {
    return (int)
        urges.stream()
            .filter(urge -> urge.isAfter(hour.toInstant().minus(Rhythm.URGE_TELLS)))
            .filter(urge -> isNear(urge.atZone(hour.getZone()), hour))
            .count();
  }

  private static int onSameWeekday(List<Instant> urges, ZonedDateTime hour) {
    return around(
        urges.stream()
            .filter(urge -> urge.atZone(hour.getZone()).getDayOfWeek() == hour.getDayOfWeek())
            .toList(),
        hour);
  }

  /** At most an hour apart on the face of the clock. */
  private static boolean isNear(ZonedDateTime urge, ZonedDateTime hour) {
    int apart = Math.floorMod(urge.getHour() - hour.getHour(), HOURS);
    return apart <= 1 || apart == HOURS - 1;
  }
}
