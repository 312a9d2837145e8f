package org.tideover.conversation.setup;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tideover.conversation.state.ClockTimes;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.ChangingSetting;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Setting;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.QuietHours;

/** One setting is being changed: by a tap, or by words where there are words for it. */
public final class ChangingSettingHandler implements Handler<ChangingSetting> {
  private static final Pattern HOURS =
      Pattern.compile(
          "(?i)(?:from |between )?(.+?)\\s*(?:-|\u2013|to|until|till|and|\\sa\\s|hasta)\\s*(.+)");
  private static final List<String> QUIET =
      List.of("quiet:21:00-09:00", "quiet:22:00-07:00", "quiet:23:00-10:00", "quiet:08:00-16:00");

  @Override
  public Step enter(ChangingSetting state, Step step, Moment moment) {
    Act act =
        switch (state.setting()) {
          case CONSENT ->
              SetUp.consent("setting.ask-consent", moment).offering("consent:yes", "consent:no");
          case AGE -> Act.say("setting.ask-age").offering("age:adult", "age:young");
          case ZONE -> cities(Act.say("setting.ask-zone"), SetUp.country(step, moment).orElse(""));
          case CHECK_IN -> checkIn(step);
          case QUIET ->
              Act.say("setting.ask-quiet")
                  .offering(QUIET.get(0), QUIET.get(1))
                  .offering(QUIET.get(2), QUIET.get(3));
          case NUDGES ->
              Act.say("setting.ask-nudges")
                  .offering("pace:never", "pace:weekly", "pace:every-other-day")
                  .offering("pace:daily", "pace:twice", "pace:three-times");
        };
    return step.say(act);
  }

  /** How often comes with the time, once there is one. */
  private static Act checkIn(Step step) {
    Preferences wish = step.person().preferences();
    Act asked =
        Act.say("setting.ask-check-in")
            .offering("at:09:30", "at:13:00", "at:18:00")
            .offering("at:20:00", "check-in:off");
    return wish.checkIn().isEmpty()
        ? asked
        : asked.offering(wish.sparse() ? "setting:every-day" : "setting:second-day");
  }

  /** A question for the city, with those of the person's country. */
  static Act cities(Act act, String country) {
    Act asked = act;
    List<String> zones = Zones.offered(country);
    for (int i = 0; i < zones.size(); i += 2) {
      asked =
          asked.offering(
              zones.subList(i, Math.min(i + 2, zones.size())).stream()
                  .map(zone -> "zone:" + zone)
                  .toArray(String[]::new));
    }
    return asked;
  }

  @Override
  public Optional<Step> handle(ChangingSetting state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.means(Intent.STOP) || happening.means(Intent.NO)) {
      return Optional.of(SettingsList.shown(step.settle(new Idle()), moment));
    }
    return switch (state.setting()) {
      case ZONE ->
          zone(step, happening, moment)
              .map(known -> SettingsList.shown(known.settle(new Idle()), moment))
              .or(() -> said(step, happening, "setup.zone-unknown"));
      case CHECK_IN -> checkIn(step, happening, moment);
      case QUIET -> quiet(step, happening, moment);
      case CONSENT, AGE, NUDGES -> Optional.empty();
    };
  }

  private static Optional<Step> said(Step step, Happening happening, String key) {
    return happening.event() instanceof Event.Said ? Optional.of(step.say(key)) : Optional.empty();
  }

  /** The zone in what was tapped, typed or shared; a place is used for this alone. */
  static Optional<Step> zone(Step step, Happening happening, Moment moment) {
    Optional<ZoneId> zone =
        switch (happening.event()) {
          case Event.Tapped tapped -> Zones.byId(happening.tapped("zone:"));
          case Event.Said said ->
              Zones.named(said.text().reveal())
                  .or(() ->
                      moment.advisor().countryNamed(said.text().reveal()).flatMap(Zones::mainOf));
          case Event.Located place -> Optional.of(Zones.near(place.latitude(), place.longitude()));
          default -> Optional.empty();
        };
    return zone.map(
        known -> step.person(step.person().preferring(step.person().preferences().in(known))));
  }

  private static Optional<Step> checkIn(Step step, Happening happening, Moment moment) {
    Optional<LocalTime> time =
        ClockTimes.tapped(happening)
            .or(() ->
                happening.event() instanceof Event.Said said
                    ? ClockTimes.answer(said.text().reveal())
                    : Optional.empty());
    return time.map(at -> checkInAt(step, at, moment))
        .or(() -> said(step, happening, "setting.time-unknown"));
  }

  private static Step checkInAt(Step step, LocalTime at, Moment moment) {
    Preferences wish = step.person().preferences();
    if (wish.quiet().holdAt(at)) {
      return step.say(
          Act.say("setting.in-quiet").with("quiet", wish.quiet()).offering("setting:quiet"));
    }
    Step chosen = checkingIn(step, Optional.of(at), moment).settle(new Idle());
    return wish.knownZone().isEmpty()
        ? chosen.go(new ChangingSetting(Setting.ZONE))
        : SettingsList.shown(chosen, moment);
  }

  /** Check-ins at another time count from now on. */
  static Step checkingIn(Step step, Optional<LocalTime> at, Moment moment) {
    PersonState person = step.person();
    return step.person(
        person
            .preferring(person.preferences().checkingInAt(at))
            .keeping(person.rhythm().startingAt(moment.now())));
  }

  /** Quiet hours in what was tapped or typed. */
  static Optional<Step> quiet(Step step, Happening happening, Moment moment) {
    String tapped = happening.tapped("quiet:");
    String words = happening.event() instanceof Event.Said said ? said.text().reveal() : tapped;
    Matcher hours = HOURS.matcher(words.strip());
    if (!hours.matches()) {
      return said(step, happening, "setting.time-unknown");
    }
    Optional<LocalTime> to = ClockTimes.onTheDial(hours.group(2));
    return to.flatMap(end -> ClockTimes.before(end, hours.group(1)))
        .map(from -> quietIn(step, new QuietHours(from, to.get()), moment))
        .or(() -> said(step, happening, "setting.time-unknown"));
  }

  private static Step quietIn(Step step, QuietHours hours, Moment moment) {
    Preferences wish = step.person().preferences().quietIn(hours);
    boolean silences = wish.checkIn().filter(hours::holdAt).isPresent();
    Step changed = idle(step.person(step.person().preferring(wish)));
    return SettingsList.shown(
        silences
            ? changed.say(Act.say("setting.check-in-moves").with("clock", hours.to()))
            : changed,
        moment);
  }

  /** Whoever answered a question of the settings is asked nothing any more. */
  static Step idle(Step step) {
    ConversationState state = step.person().conversation();
    return state instanceof ChangingSetting ? step.settle(new Idle()) : step;
  }
}
