package org.tideover.conversation.crisis;

import java.time.Duration;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;

/** Human help comes first and stays on screen; no movement is offered while this lasts. */
public final class EscalatedHandler implements Handler<Escalated> {
  /** When we ask again how the person is. */
  static final Duration CHECK_IN = Duration.ofHours(1);

  @Override
  public Step enter(Escalated state, Step step, Moment moment) {
    Act first = state.reply().equals("crisis.overdose") ? overdose() : reply(state.reply());
    return checkIn(step.say(first), state.category(), moment);
  }

  @Override
  public Optional<Step> handle(Escalated state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE)) {
      return Optional.of(safe(step, state.category(), moment));
    }
    if (happening.means(Intent.NO)) {
      return Optional.of(denied(step, state.category(), moment));
    }
    String whose = happening.tapped("overdose:");
    return switch (happening.event()) {
      case Event.Tapped tapped when !whose.isEmpty() ->
          Optional.of(step.say(reply("crisis.overdose-" + whose)));
      case Event.Due due when due.appointment().kind() == AppointmentKind.CRISIS_CHECK_IN ->
          Optional.of(step.go(new CheckingSafety(state.category())));
      case Event.Due due -> Optional.of(step);
      case Event.Said said -> Optional.of(step.say(reply("crisis.stay")));
      case Event.Tapped tapped -> Optional.of(step.say(reply("crisis.stay")));
      default -> Optional.empty();
    };
  }

  /** An overdose has two faces, and the next words differ. */
  private static Act overdose() {
    return Act.say("crisis.overdose")
        .at(Priority.CRISIS)
        .offering("overdose:self", "overdose:other")
        .offering(Menu.HELP_NOW, Menu.SAFE);
  }

  /** A crisis reply, with its buttons. */
  static Act reply(String key) {
    return Act.say(key).at(Priority.CRISIS).offering(Menu.HELP_NOW, Menu.SAFE);
  }

  /** The person says that they are safe; a check-in still follows. */
  static Step safe(Step step, RiskCategory category, Moment moment) {
    return checkIn(
        step.settle(new Idle()).say(Act.say("crisis.safe-now").at(Priority.CRISIS)),
        category,
        moment);
  }

  /** One denial softens the tone; the number stays on screen and a check-in follows. */
  static Step denied(Step step, RiskCategory category, Moment moment) {
    return checkIn(
        step.settle(new Idle()).say(Act.say("crisis.denied").at(Priority.CRISIS)),
        category,
        moment);
  }

  private static Step checkIn(Step step, RiskCategory category, Moment moment) {
    return step.cancel(AppointmentKind.URGE_FOLLOW_UP)
        .book(
            new Appointment(
                step.person().person(),
                AppointmentKind.CRISIS_CHECK_IN,
                moment.now().plus(CHECK_IN),
                category.id()));
  }
}
