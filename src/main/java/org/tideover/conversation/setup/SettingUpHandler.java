package org.tideover.conversation.setup;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tideover.conversation.state.ClockTimes;
import org.tideover.conversation.state.ConversationState.ChoosingCountry;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.SettingUp;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.SetUpStep;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Age;
import org.tideover.domain.Consent;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;

/** The three taps of the set-up; each can be skipped, and words answer it as well. */
public final class SettingUpHandler implements Handler<SettingUp> {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @Override
  public Step enter(SettingUp state, Step step, Moment moment) {
    return switch (state.step()) {
      case CONSENT ->
          step.say(
              SetUp.consent("setup.consent", moment)
                  .offering("setup:agree")
                  .offering("setup:young")
                  .offering("setup:decline", "setup:skip"));
      case PLACE -> step.say(place(step, moment));
      case TIME ->
          step.say(
              Act.say("setup.time")
                  .offering("at:09:30", "at:13:00", "at:18:00")
                  .offering("at:20:00", "setup:no-check-in", "setup:skip"));
    };
  }

  /** The place that their app lets guess, said as a guess; or the question for it. */
  private static Act place(Step step, Moment moment) {
    Optional<String> country = SetUp.country(step, moment);
    Optional<ZoneId> zone = country.flatMap(Zones::mainOf);
    if (country.isEmpty() || zone.isEmpty()) {
      return ChangingSettingHandler.cities(Act.say("setup.place-ask"), country.orElse(""))
          .offering("setup:skip");
    }
    Act guess =
        Act.say("setup.place")
            .with("clock", CLOCK.format(moment.now().atZone(zone.get())))
            .showing(
                new Act.Subject.OfLabels(
                    Map.of("country", "country:" + country.get(), "zone", "zone:" + zone.get())));
    return guess.offering("setup:right").offering("setup:other-place", "setup:skip");
  }

  @Override
  public Optional<Step> handle(SettingUp state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    boolean skips =
        happening.taps("setup:skip")
            || happening.means(Intent.STOP)
            || (happening.means(Intent.NO) && state.step() != SetUpStep.CONSENT);
    if (skips) {
      return Optional.of(next(step, state.step(), moment));
    }
    return switch (state.step()) {
      case CONSENT -> consent(step, happening, moment);
      case PLACE -> place(step, happening, moment);
      case TIME -> time(step, happening, moment);
    };
  }

  private static Optional<Step> consent(Step step, Happening happening, Moment moment) {
    if (happening.taps("setup:agree")) {
      return Optional.of(
          next(
              wishing(step, wish(step).agreeing(Consent.GIVEN).aged(Age.ADULT)),
              SetUpStep.CONSENT,
              moment));
    }
    if (happening.taps("setup:young")) {
      return Optional.of(Settings.young(step.settle(new Idle())));
    }
    return happening.taps("setup:decline") || happening.means(Intent.NO)
        ? Optional.of(
            wishing(step, wish(step).agreeing(Consent.DECLINED))
                .settle(new Idle())
                .say(Act.say("setup.declined").offering("setting:list")))
        : Optional.empty();
  }

  private static Optional<Step> place(Step step, Happening happening, Moment moment) {
    if (happening.taps("setup:right") || happening.means(Intent.YES)) {
      return Optional.of(next(guessed(step, moment), SetUpStep.PLACE, moment));
    }
    if (happening.taps("setup:other-place")) {
      return Optional.of(
          step.say(
              ChangingSettingHandler.cities(
                      Act.say("setup.place-ask"), SetUp.country(step, moment).orElse(""))
                  .offering("setup:skip")));
    }
    return ChangingSettingHandler.zone(step, happening, moment)
        .map(known -> next(known, SetUpStep.PLACE, moment))
        .or(() -> unknown(step, happening));
  }

  private static Optional<Step> unknown(Step step, Happening happening) {
    return happening.event() instanceof Event.Said
        ? Optional.of(
            step.say(
                ChangingSettingHandler.cities(Act.say("setup.zone-unknown"), "")
                    .offering("setup:skip")))
        : Optional.empty();
  }

  /** The guess was right: the country and the zone are known by it. */
  private static Step guessed(Step step, Moment moment) {
    PersonState person = step.person();
    Optional<String> country = SetUp.country(step, moment);
    Preferences wish =
        country
            .flatMap(Zones::mainOf)
            .map(zone -> person.preferences().in(zone))
            .orElse(person.preferences());
    return step.person(
        person
            .preferring(wish)
            .known(country.map(code -> person.profile().from(code)).orElse(person.profile())));
  }

  private static Optional<Step> time(Step step, Happening happening, Moment moment) {
    if (happening.taps("setup:no-check-in")) {
      return Optional.of(done(wishing(step, wish(step).checkingInAt(Optional.empty())), moment));
    }
    Optional<LocalTime> time =
        ClockTimes.tapped(happening)
            .or(() ->
                happening.event() instanceof Event.Said said
                    ? ClockTimes.answer(said.text().reveal())
                    : Optional.empty());
    return time.map(at ->
        wish(step).quiet().holdAt(at)
            ? step.say(Act.say("setting.in-quiet").with("quiet", wish(step).quiet()))
            : done(ChangingSettingHandler.checkingIn(step, Optional.of(at), moment), moment));
  }

  private static Step next(Step step, SetUpStep after, Moment moment) {
    return switch (after) {
      case CONSENT -> step.go(new SettingUp(SetUpStep.PLACE));
      case PLACE -> step.go(new SettingUp(SetUpStep.TIME));
      case TIME -> done(step, moment);
    };
  }

  /** A city tells the time and no country: whoever chose one is asked for their help lines. */
  private static Step done(Step step, Moment moment) {
    PersonState person = step.person();
    boolean elsewhere =
        person.preferences().knownZone().isPresent() && person.profile().country().isEmpty();
    Step shown = SettingsList.shown(step.settle(new Idle()).say("setup.done"), moment);
    return elsewhere ? shown.go(new ChoosingCountry()) : shown;
  }

  private static Preferences wish(Step step) {
    return step.person().preferences();
  }

  private static Step wishing(Step step, Preferences wish) {
    return step.person(step.person().preferring(wish));
  }

  /** What the clock on the wall shows, as people read it. */
  static String clock(ZonedDateTime wall) {
    return CLOCK.format(wall);
  }
}
