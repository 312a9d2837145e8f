package org.tideover.conversation.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tideover.conversation.progress.ProgressPath;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanBook;

/**
 * Which moments come next, by the clock on the person's wall. It is drawn up anew whenever
 * something changes that it rests on, so that no other part needs to think of it.
 */
public final class Timetable {
  /** A moment that was missed by more than this is over. */
  static final Duration STILL_WORTH_IT = Duration.ofHours(3);

  /** Two check-ins are never closer, wherever the person travels. */
  private static final Duration BETWEEN_CHECK_INS = Duration.ofHours(12);

  private static final int AHEAD = 4;

  private Timetable() {}

  /** The step, and the next moments of each kind, if anything changed that they rest on. */
  public static Step renewed(Happening told, Step step, Moment moment) {
    if (step.forget() || told.event() instanceof Event.Left) {
      return step;
    }
    Step weekly =
        movesTheWeek(told, step)
            ? booked(
                step,
                AppointmentKind.WEEKLY_PICTURE,
                ProgressPath.next(step.person(), moment.now()))
            : step;
    return isAffected(told, step) ? drawnUp(weekly, moment) : weekly;
  }

  /** The picture of the week rests on little: what is due or put off right now stays so. */
  private static boolean movesTheWeek(Happening told, Step step) {
    Preferences before = told.person().preferences();
    Preferences after = step.person().preferences();
    return told.event() instanceof Event.Returned
        || !before.zone().equals(after.zone())
        || !before.quiet().equals(after.quiet())
        || !told.person().profile().tracking().equals(step.person().profile().tracking());
  }

  private static boolean isAffected(Happening told, Step step) {
    return told.event() instanceof Event.Returned
        || told.event() instanceof Event.Due(Appointment due) && isOurs(due.kind())
        || step.planBook().isPresent()
        || !told.person().preferences().equals(step.person().preferences())
        || !told.person().rhythm().equals(step.person().rhythm());
  }

  private static boolean isOurs(AppointmentKind kind) {
    return kind == AppointmentKind.CHECK_IN
        || kind == AppointmentKind.PLAN
        || kind == AppointmentKind.NUDGE;
  }

  private static Step drawnUp(Step step, Moment moment) {
    PersonState person = step.person();
    Optional<Appointment> checkIn =
        checkIn(person, moment.now())
            .map(at -> new Appointment(person.person(), AppointmentKind.CHECK_IN, at, ""));
    Optional<Appointment> nudge =
        NudgeMoments.next(person, moment.now())
            .map(next ->
                new Appointment(
                    person.person(), AppointmentKind.NUDGE, next.at(), next.point().id()));
    Step drawn = booked(step, AppointmentKind.CHECK_IN, checkIn);
    drawn = booked(drawn, AppointmentKind.PLAN, plan(step, moment));
    return booked(drawn, AppointmentKind.NUDGE, nudge);
  }

  /** What the step put off itself stays as it is. */
  private static Step booked(Step step, AppointmentKind kind, Optional<Appointment> next) {
    if (step.bookings().stream().anyMatch(one -> one.kind() == kind)) {
      return step;
    }
    Step free = step.cancel(kind);
    return next.map(free::book).orElse(free);
  }

  /** When the next check-in comes; empty where none is wanted, or they rest. */
  static Optional<Instant> checkIn(PersonState person, Instant now) {
    Preferences wish = person.preferences();
    boolean rests = person.rhythm().unanswered() > Rhythm.PATIENCE;
    return rests
        ? Optional.empty()
        : wish.checkIn()
            .flatMap(time -> wish.knownZone().flatMap(zone -> checkIn(person, time, zone, now)));
  }

  private static Optional<Instant> checkIn(
      PersonState person, LocalTime time, ZoneId zone, Instant now) {
    Optional<Instant> later =
        person.rhythm().later().filter(at -> !at.isBefore(notBefore(person, now)));
    return later.or(() -> regular(person, time, zone, now));
  }

  /** Quiet hours may move a check-in into the next day, so that of the day before counts too. */
  private static Optional<Instant> regular(
      PersonState person, LocalTime time, ZoneId zone, Instant now) {
    Instant since = person.rhythm().since().orElse(now);
    Instant from = latest(since, notBefore(person, now));
    Optional<Instant> asked = person.rhythm().asked();
    Optional<LocalDate> free =
        asked.map(at -> LocalDate.ofInstant(at, zone).plusDays(daysApart(person)));
    LocalDate dayBefore = LocalDate.ofInstant(from, zone).minusDays(1);
    return IntStream.rangeClosed(0, AHEAD)
        .mapToObj(days -> ZonedDateTime.of(dayBefore.plusDays(days), time, zone))
        .filter(wall -> wall.toInstant().isAfter(since))
        .map(wall -> outOfQuiet(person, wall))
        .filter(at -> at.isAfter(from))
        .filter(at -> free.filter(LocalDate.ofInstant(at, zone)::isBefore).isEmpty())
        .filter(at -> asked.filter(last -> at.isBefore(last.plus(BETWEEN_CHECK_INS))).isEmpty())
        .findFirst();
  }

  private static int daysApart(PersonState person) {
    return person.preferences().sparse() ? 2 : 1;
  }

  private static Instant outOfQuiet(PersonState person, ZonedDateTime wall) {
    return person.preferences().quiet().end(wall).toInstant();
  }

  /** The next moment of a plan; its token is the plan. */
  private static Optional<Appointment> plan(Step step, Moment moment) {
    PersonState person = step.person();
    Instant from = notBefore(person, moment.now());
    return person
        .preferences()
        .knownZone()
        .flatMap(zone ->
            book(step, moment).stream()
                .flatMap(book -> book.plans().stream())
                .flatMap(plan -> appointment(person, plan, plan.next(zone, from)).stream())
                .min(Comparator.comparing(Appointment::at)));
  }

  private static Optional<Appointment> appointment(
      PersonState person, Plan plan, Optional<Instant> at) {
    return at.map(time -> new Appointment(person.person(), AppointmentKind.PLAN, time, plan.id()));
  }

  /** What lies before it is over, or in a pause. */
  private static Instant notBefore(PersonState person, Instant now) {
    Instant worthIt = now.minus(STILL_WORTH_IT);
    return latest(worthIt, person.preferences().pausedUntil().orElse(worthIt));
  }

  /** The plans as they are after the step. */
  static Optional<PlanBook> book(Step step, Moment moment) {
    return step.planBook().or(moment.planBook());
  }

  private static Instant latest(Instant... instants) {
    return Stream.of(instants).max(Comparator.naturalOrder()).orElseThrow();
  }
}
