package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.ConversationState.AskingIntensity;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskLevel;

/** One direct, kind question; any answer but a clear no leads to human help. */
public final class AskingDirectlyHandler implements Handler<AskingDirectly> {
  @Override
  public Step enter(AskingDirectly state, Step step, Moment moment) {
    return step.say(
        Act.say("concern." + state.category().id())
            .at(Priority.CRISIS)
            .offering("direct:yes", "direct:no")
            .offering(Menu.HELP_NOW));
  }

  @Override
  public Optional<Step> handle(AskingDirectly state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("direct:no") || clearNo(happening)) {
      return Optional.of(no(step, state, moment));
    }
    boolean answered =
        happening.event() instanceof Event.Said || happening.event() instanceof Event.Tapped;
    return answered ? Optional.of(step.go(Crisis.of(state.category(), moment))) : Optional.empty();
  }

  /** A no that carries another sign of danger is not clear. */
  private static boolean clearNo(Happening happening) {
    return happening.means(Intent.NO) && happening.heard().safety().level() == RiskLevel.NONE;
  }

  private static Step no(Step step, AskingDirectly state, Moment moment) {
    Step denied = EscalatedHandler.denied(step, state.category(), moment);
    boolean mayMove = state.urgeWaits() && denied.person().episode().isPresent();
    return mayMove ? denied.go(new AskingIntensity()) : denied;
  }
}
