package org.tideover.conversation.progress;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.ChangingSetting;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Setting;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Tracking;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Extra;
import org.tideover.domain.Priority;
import org.tideover.domain.Progress;

/** The picture of how it went, when it is asked for and, if wanted, once a week. */
public final class ProgressPath {
  /** How far the picture looks back. */
  static final int DAYS = 28;

  static final int WEEK = 7;
  private static final String WEEKLY = "progress:weekly";
  private static final String NO_WEEKLY = "progress:no-weekly";
  private static final String SHOW = "progress:show";

  /** Sunday evening: the week is behind, and there is time to look at it. */
  private static final LocalTime HOUR = LocalTime.of(18, 0);

  private ProgressPath() {}

  /** The picture, with what it says in words under it. */
  public static Step show(Step step, Moment moment) {
    Progress progress = moment.past().progress(DAYS, zone(step.person()));
    boolean comes = step.person().profile().tracking().weekly() && zone(step.person()).isPresent();
    String weekly = comes ? NO_WEEKLY : WEEKLY;
    return progress.isEmpty()
        ? step.say(Act.say("progress.empty").offering(Menu.CRAVING))
        : step.say(picture("progress.show", progress, step.person()).offering(weekly));
  }

  /** A tap under the picture. */
  public static Step tapped(Step step, Happening happening, Moment moment) {
    if (happening.taps(WEEKLY)) {
      Step wanted = wanting(step, true).say(Act.say("progress.weekly-on").offering(NO_WEEKLY));
      return zone(step.person()).isPresent()
          ? wanted
          : wanted.go(new ChangingSetting(Setting.ZONE));
    }
    if (happening.taps(NO_WEEKLY)) {
      return wanting(step, false).say("progress.weekly-off");
    }
    return show(step, moment);
  }

  /**
   * The weekly picture is due. In a pause, in a crisis and after a week without anything nothing
   * comes; the next one is booked all the same. While their clock is unknown none comes: it could
   * be night.
   */
  public static Step due(Step step, boolean helpIsOpen, Moment moment) {
    PersonState person = step.person();
    Optional<Appointment> next = next(person, moment.now());
    if (next.isEmpty()) {
      return step;
    }
    Step booked = step.book(next.get());
    Progress progress = moment.past().progress(WEEK, zone(person));
    boolean quiet = helpIsOpen || person.preferences().isPausedAt(moment.now());
    if (quiet || progress.isEmpty()) {
      return booked;
    }
    return booked.say(
        (person.preferences().discreet()
                ? Act.say("progress.week-ready").offering(SHOW)
                : picture("progress.week", progress, person).offering(NO_WEEKLY))
            .at(Priority.NUDGE));
  }

  private static Act picture(String key, Progress progress, PersonState person) {
    String zone = person.preferences().zone();
    return Act.say(key)
        .showing(new Act.Subject.OfProgress(progress))
        .bringing(new Extra.Chart(progress.days(), zone));
  }

  private static Step wanting(Step step, boolean weekly) {
    PersonState person = step.person();
    Tracking tracking = person.profile().tracking().weekly(weekly);
    return step.person(person.known(person.profile().tracking(tracking)));
  }

  /** When the next picture of the week comes; empty where none is wanted, or no clock is known. */
  public static Optional<Appointment> next(PersonState person, Instant now) {
    return person
        .preferences()
        .wall(now)
        .filter(wall -> person.profile().tracking().weekly())
        .map(wall -> sundayEvening(person.preferences(), wall))
        .map(at -> new Appointment(person.person(), AppointmentKind.WEEKLY_PICTURE, at, ""));
  }

  /** The next Sunday evening by the person's clock, out of their quiet hours. */
  private static Instant sundayEvening(Preferences wishes, ZonedDateTime wall) {
    ZonedDateTime sunday = wall.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).with(HOUR);
    ZonedDateTime next = sunday.isAfter(wall) ? sunday : sunday.plusWeeks(1);
    return wishes.quiet().end(next).toInstant();
  }

  private static Optional<ZoneId> zone(PersonState person) {
    return person.preferences().knownZone();
  }
}
