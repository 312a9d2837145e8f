package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.AskingTime;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;
import org.tideover.domain.RiskLevel;

/** May it be today? Yes, or no clear answer while the means are near, is danger now. */
public final class AskingTimeHandler implements Handler<AskingTime> {
  @Override
  public Step enter(AskingTime state, Step step, Moment moment) {
    return step.say(Replies.question("crisis.ask-time", "time"));
  }

  @Override
  public Optional<Step> handle(AskingTime state, Happening happening, Moment moment) {
    return Shared.planned(state.category(), happening, moment, () -> answer(state, happening));
  }

  private static Optional<Step> answer(AskingTime state, Happening happening) {
    boolean answered =
        happening.event() instanceof Event.Said || !happening.tapped("time:").isEmpty();
    if (!answered) {
      return Optional.empty();
    }
    Step step = NamingBarrierHandler.beside(Step.of(happening.person()), happening);
    return Optional.of(
        isNow(state, happening)
            ? step.go(new InDanger(state.category(), 0))
            : step.go(new AskingForHelp(state.category(), 0)));
  }

  private static boolean isNow(AskingTime state, Happening happening) {
    if (Spoken.isDone(happening)) {
      return true;
    }
    if (Shared.clearlyDeclines(happening, "time:no")) {
      return false;
    }
    return state.means()
        || Shared.agrees(happening, "time:yes")
        || OnPlan.isSoon(happening)
        || Spoken.isFarewell(happening)
        || happening.heard().safety().level() == RiskLevel.CRISIS;
  }
}
