package org.tideover.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.Milestones;
import org.tideover.domain.PersonId;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Episode;
import org.tideover.domain.Progress.Helped;

/**
 * Counts what the journal holds of a person.
 *
 * <p>A session counts as movement from its first finished step on. What a movement did for the urge
 * is the last rating before it against the first one after it in the same episode, unless another
 * movement or a skill came between.
 *
 * <p><b>Limitations</b>: that an urge fell after a movement does not say that it fell because of
 * it; urges pass by themselves, too.
 */
public final class ProgressCount {
  private static final int PARTS = 24 / Progress.PART;

  private final History history;

  /** Counts in this history. */
  public ProgressCount(History history) {
    this.history = history;
  }

  /**
   * How it went over the last days.
   *
   * @param zone the person's clock; empty while it is unknown
   */
  public Progress of(PersonId person, int days, Optional<ZoneId> zone, Instant now) {
    ZoneId clock = zone.orElse(ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(now, clock);
    Instant since = today.minusDays(days - 1L).atStartOfDay(clock).toInstant();
    List<History.Reading> readings = history.readings(person, since);
    List<History.Session> sessions = history.sessions(person, since);
    return new Progress(
        days,
        today,
        episodes(readings),
        helped(readings, sessions, begun(sessions, history.skills(person, since))),
        zone.map(known -> hours(readings, known)).orElseGet(List::of),
        movementDays(sessions, clock),
        history.moods(person, since).stream()
            .map(mood -> new Progress.Mood(LocalDate.ofInstant(mood.at(), clock), mood.level()))
            .toList());
  }

  /**
   * What was reached so far; nothing takes it away.
   *
   * @param since the day from which the person asked us to count
   */
  public Milestones milestones(
      PersonId person, Optional<LocalDate> since, Optional<ZoneId> zone, Instant now) {
    ZoneId clock = zone.orElse(ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(now, clock);
    return new Milestones(
        movementDays(history.sessions(person, Instant.EPOCH), clock).size(),
        history.plansKept(person),
        since,
        since.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L));
  }

  private static List<Episode> episodes(List<History.Reading> readings) {
    return byEpisode(readings).values().stream()
        .map(ProgressCount::episode)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Episode> episode(List<History.Reading> readings) {
    OptionalInt before = before(readings);
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Episode(
                before.getAsInt(),
                phase(readings.reversed(), Phase.AFTER),
                phase(readings.reversed(), Phase.FOLLOW_UP)));
  }

  /** The rating that stood when something was done for it: the last of those that began it. */
  private static OptionalInt before(List<History.Reading> readings) {
    return readings.stream()
        .dropWhile(reading -> reading.phase() != Phase.BEFORE)
        .takeWhile(reading -> reading.phase() == Phase.BEFORE)
        .mapToInt(History.Reading::intensity)
        .reduce((earlier, latest) -> latest);
  }

  /** The first rating of a phase. */
  private static OptionalInt phase(List<History.Reading> readings, Phase phase) {
    return readings.stream()
        .filter(reading -> reading.phase() == phase)
        .mapToInt(History.Reading::intensity)
        .findFirst();
  }

  private static List<Helped> helped(
      List<History.Reading> readings, List<History.Session> sessions, List<Instant> begun) {
    Map<String, List<History.Reading>> rated = byEpisode(readings);
    Map<String, List<Integer>> falls = new TreeMap<>();
    for (History.Session session : sessions) {
      fall(rated.getOrDefault(session.episode(), List.of()), session, begun)
          .ifPresent(points ->
              falls.computeIfAbsent(session.movement(), id -> new ArrayList<>()).add(points));
    }
    return falls.entrySet().stream()
        .map(one -> new Helped(one.getKey(), one.getValue().size(), average(one.getValue())))
        .sorted(Comparator.comparingDouble(Helped::points).reversed())
        .toList();
  }

  /** By how much the urge fell over a session; empty unless it was rated before and after it. */
  private static Optional<Integer> fall(
      List<History.Reading> readings, History.Session session, List<Instant> begun) {
    Instant end = session.endedAt().orElse(Instant.MAX);
    Optional<History.Reading> before =
        readings.stream()
            .filter(reading -> !reading.at().isAfter(session.startedAt()))
            .reduce((earlier, latest) -> latest);
    Optional<History.Reading> after =
        readings.stream()
            .filter(reading -> reading.phase() == Phase.AFTER && !reading.at().isBefore(end))
            .findFirst()
            .filter(reading -> begun.stream().noneMatch(at -> isWithin(at, end, reading.at())));
    return session.stepsDone() < 1
        ? Optional.empty()
        : before.flatMap(one -> after.map(other -> one.intensity() - other.intensity()));
  }

  /** When movements and skills began: whichever was last before a rating, the rating is of it. */
  private static List<Instant> begun(List<History.Session> sessions, List<Instant> skills) {
    return Stream.concat(sessions.stream().map(History.Session::startedAt), skills.stream())
        .toList();
  }

  private static boolean isWithin(Instant at, Instant first, Instant last) {
    return !at.isBefore(first) && !at.isAfter(last);
  }

  private static double average(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  /** When urges were first rated, by the person's clock. */
  private static List<Integer> hours(List<History.Reading> readings, ZoneId zone) {
    List<Integer> parts = new ArrayList<>(Collections.nCopies(PARTS, 0));
    byEpisode(readings).values().stream()
        .map(List::getFirst)
        .filter(first -> first.phase() == Phase.BEFORE)
        .mapToInt(first -> first.at().atZone(zone).getHour() / Progress.PART)
        .forEach(part -> parts.set(part, parts.get(part) + 1));
    return parts;
  }

  private static TreeSet<LocalDate> movementDays(List<History.Session> sessions, ZoneId zone) {
    Stream<History.Session> done = sessions.stream().filter(session -> session.stepsDone() > 0);
    return done.map(session -> LocalDate.ofInstant(session.startedAt(), zone))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, List<History.Reading>> byEpisode(List<History.Reading> readings) {
    return readings.stream()
        .collect(
            Collectors.groupingBy(
                History.Reading::episode, LinkedHashMap::new, Collectors.toList()));
  }
}
