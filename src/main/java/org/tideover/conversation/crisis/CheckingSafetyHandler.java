package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.Priority;

/** The check-in about an hour after words of danger. */
public final class CheckingSafetyHandler implements Handler<CheckingSafety> {
  @Override
  public Step enter(CheckingSafety state, Step step, Moment moment) {
    return step.say(
        Act.say("crisis.check-in")
            .at(Priority.CRISIS)
            .offering(Menu.SAFE, "crisis:not-safe")
            .offering(Menu.HELP_NOW));
  }

  @Override
  public Optional<Step> handle(CheckingSafety state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE) || happening.means(Intent.YES)) {
      return Optional.of(step.settle(new Idle()).say("crisis.safe-now"));
    }
    boolean answered =
        happening.event() instanceof Event.Said || happening.event() instanceof Event.Tapped;
    return answered ? Optional.of(step.go(Crisis.of(state.category(), moment))) : Optional.empty();
  }
}
