package org.tideover.conversation.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingMood;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.CheckIn;
import org.tideover.domain.CheckIn.Told;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.UrgeIntensity;

/** A check-in: urge and mood in two taps, more if the person likes, and one line that remembers. */
public final class DailyCheckIn {
  /** Answers that come so much later are another check-in. */
  private static final Duration ONE = Duration.ofHours(6);

  /** An urge that rose by so much asks for a person, as a high one does. */
  private static final int RISING = 3;

  private static final int THIS_WEEK = 6;

  private DailyCheckIn() {}

  /** The person checks in by themself. */
  public static Step open(Step step) {
    return step.go(new AskingUrgeToday(false));
  }

  /**
   * The urge was told; a high one leads to a person at once, and the mood is asked all the same.
   */
  static Step urge(Step step, int rating, Moment moment) {
    UrgeIntensity urge = new UrgeIntensity(rating);
    Step noted = noted(step, CheckIn.begun(moment.now()).urge(urge));
    return (urge.isHigh()
            ? noted.say(
                Act.say("check-in.high")
                    .with("urge", rating)
                    .offering(Menu.HELP_NOW)
                    .offering(Menu.CRAVING)
                    .offering(Menu.SKILL, Menu.LINES))
            : noted)
        .go(new AskingMood(Optional.empty()));
  }

  /** The mood was told. */
  static Step mood(Step step, int mood, Moment moment) {
    return noted(step, open(step.person(), moment).mood(mood));
  }

  /** What is said to a check-in with an urge in it; empty where there is none. */
  static Optional<Act> line(PersonState person) {
    List<CheckIn> all = person.rhythm().checkIns();
    CheckIn latest = all.getLast();
    Optional<CheckIn> before =
        all.reversed().stream().skip(1).filter(one -> one.urge().isPresent()).findFirst();
    return latest.urge().map(urge -> line(person, latest, urge.value(), before));
  }

  private static Act line(PersonState person, CheckIn latest, int urge, Optional<CheckIn> before) {
    Map<String, String> named = new HashMap<>(Map.of("mood", "mood:" + latest.mood()));
    Act act = Act.say("check-in.first");
    if (before.isPresent()) {
      int earlier = before.get().urge().orElseThrow().value();
      LocalDate then = date(person, before.get().at());
      named.put("day", day(then, date(person, latest.at())));
      act =
          Act.say(key(urge, earlier))
              .with("before", earlier)
              .with("weekdays", then.getDayOfWeek().getValue());
    }
    Act told = act.with("urge", urge).showing(new Act.Subject.OfLabels(named));
    return act.key().equals("check-in.rising") ? told.offering(Menu.HELP_NOW) : told;
  }

  private static String key(int urge, int before) {
    if (urge >= before + RISING) {
      return "check-in.rising";
    }
    return urge < before ? "check-in.lower" : urge > before ? "check-in.higher" : "check-in.same";
  }

  /** The day of an earlier check-in, as one says it. */
  private static String day(LocalDate then, LocalDate today) {
    if (then.equals(today)) {
      return "check-in.day-earlier";
    }
    if (then.equals(today.minusDays(1))) {
      return "check-in.day-yesterday";
    }
    return then.isBefore(today.minusDays(THIS_WEEK))
        ? "check-in.day-long-ago"
        : "check-in.day-weekday";
  }

  private static LocalDate date(PersonState person, Instant at) {
    return LocalDate.ofInstant(at, person.preferences().knownZone().orElse(ZoneOffset.UTC));
  }

  /** Sleep and movement, for whoever likes to tell; a tap on an old message counts for nothing. */
  public static Step more(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return latest(step.person(), moment)
        .map(one -> noted(step, withMore(one, happening)).say("check-in.noted"))
        .orElseGet(() -> open(step));
  }

  private static CheckIn withMore(CheckIn checkIn, Happening happening) {
    String slept = happening.tapped("slept:");
    Told told =
        (slept.isEmpty() ? happening.tapped("moved:") : slept).equals("yes") ? Told.YES : Told.NO;
    return slept.isEmpty() ? checkIn.moved(told) : checkIn.slept(told);
  }

  private static Step noted(Step step, CheckIn checkIn) {
    Rhythm rhythm = step.person().rhythm().checkedIn(checkIn);
    boolean hard = checkIn.urge().filter(UrgeIntensity::isHigh).isPresent();
    return step.person(step.person().keeping(hard ? rhythm.urgeCame(checkIn.at()) : rhythm))
        .record(new JournalEntry.CheckedIn(checkIn));
  }

  /** The one that was begun and has no mood yet, or a new one. */
  private static CheckIn open(PersonState person, Moment moment) {
    return latest(person, moment)
        .filter(one -> one.mood() == 0)
        .orElseGet(() -> CheckIn.begun(moment.now()));
  }

  /** Whether the check-in of these hours tells this mood already. */
  static boolean tells(PersonState person, int mood, Moment moment) {
    return latest(person, moment).filter(one -> one.mood() == mood).isPresent();
  }

  private static Optional<CheckIn> latest(PersonState person, Moment moment) {
    return person.rhythm().latest().filter(one -> moment.now().isBefore(one.at().plus(ONE)));
  }
}
