package org.tideover.conversation.setup;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.SettingUp;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Profile;
import org.tideover.conversation.state.SetUpStep;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Consent;
import org.tideover.domain.Event;

/** The set-up: offered once, after the first help, and never before it. */
public final class SetUp {
  private static final String BEGIN = "setup:begin";

  /** What is said when help has come to its end. */
  private static final Set<String> HELPED = Set.of("urge.round-done", "urge.follow-up-thanks");

  private SetUp() {}

  /** The same step, and the offer, if this was the first help. */
  public static Step offered(Happening told, Step step) {
    boolean helped =
        step.person().conversation() instanceof Idle
            && step.acts().stream().anyMatch(act -> HELPED.contains(act.key()));
    boolean known =
        step.person().memory().setUp() || step.person().preferences().consent() != Consent.UNASKED;
    return helped && !known && !(told.event() instanceof Event.Due)
        ? step.person(step.person().wasOfferedSetUp())
            .say(Act.say("setup.offer").offering(BEGIN, "setup:later"))
        : step;
  }

  /** The set-up from its start. */
  public static Step begun(Step step) {
    return step.person(step.person().wasOfferedSetUp()).go(new SettingUp(SetUpStep.CONSENT));
  }

  /** A tap on a button of the set-up when no question of it is open. */
  public static Step tapped(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return switch (happening.tapped("setup:")) {
      case "begin" -> begun(step);
      case "later" -> step.say("setup.later");
      default -> SettingsList.shown(step, moment);
    };
  }

  /** What is kept and who runs it, with the name of the operator where they gave one. */
  static Act consent(String key, Moment moment) {
    Act asked = Act.say(key);
    return moment
        .advisor()
        .operator()
        .map(name -> asked.with("operator", name))
        .orElseGet(() ->
            asked.showing(new Act.Subject.OfLabels(Map.of("operator", "setup.nobody-named"))));
  }

  /** The country that the person chose, or that their app lets guess. */
  static Optional<String> country(Step step, Moment moment) {
    Profile profile = step.person().profile();
    return profile.country().isEmpty()
        ? moment.advisor().countryGuessed(profile.language())
        : Optional.of(profile.country());
  }
}
