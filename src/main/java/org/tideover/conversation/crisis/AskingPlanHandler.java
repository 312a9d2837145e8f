package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingMeans;
import org.tideover.conversation.state.ConversationState.AskingPlan;
import org.tideover.conversation.state.ConversationState.AskingTime;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;

/** Is there a plan? Only a clear no counts as one. */
public final class AskingPlanHandler implements Handler<AskingPlan> {
  @Override
  public Step enter(AskingPlan state, Step step, Moment moment) {
    return step.say(Replies.question("crisis.ask-plan", "plan"));
  }

  @Override
  public Optional<Step> handle(AskingPlan state, Happening happening, Moment moment) {
    return Shared.planned(state.category(), happening, moment, () -> answer(state, happening));
  }

  private static Optional<Step> answer(AskingPlan state, Happening happening) {
    Step step = Step.of(happening.person());
    if (Spoken.isDone(happening)) {
      return Optional.of(step.go(new InDanger(state.category(), 0)));
    }
    if (Shared.clearlyDeclines(happening, "plan:no") || OnPlan.isNone(happening)) {
      return Optional.of(step.go(new AskingTime(false)));
    }
    // What they would use was told with it.
    if (OnPlan.isInReach(happening)) {
      return Optional.of(step.go(new AskingTime(true)));
    }
    boolean answered =
        happening.event() instanceof Event.Said || !happening.tapped("plan:").isEmpty();
    return answered
        ? Optional.of(NamingBarrierHandler.beside(step, happening).go(new AskingMeans()))
        : Optional.empty();
  }
}
