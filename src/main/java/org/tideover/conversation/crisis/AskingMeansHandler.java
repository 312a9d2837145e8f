package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingMeans;
import org.tideover.conversation.state.ConversationState.AskingTime;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;

/** Are the means near? Distance from them is named in the same breath. */
public final class AskingMeansHandler implements Handler<AskingMeans> {
  @Override
  public Step enter(AskingMeans state, Step step, Moment moment) {
    return step.say(Replies.question("crisis.ask-means", "means"));
  }

  @Override
  public Optional<Step> handle(AskingMeans state, Happening happening, Moment moment) {
    return Shared.planned(state.category(), happening, moment, () -> answer(state, happening));
  }

  private static Optional<Step> answer(AskingMeans state, Happening happening) {
    Step step = Step.of(happening.person());
    if (Spoken.isDone(happening)) {
      return Optional.of(step.go(new InDanger(state.category(), 0)));
    }
    if (Shared.clearlyDeclines(happening, "means:no")) {
      return Optional.of(step.go(new AskingTime(false)));
    }
    boolean answered =
        happening.event() instanceof Event.Said || !happening.tapped("means:").isEmpty();
    return answered
        ? Optional.of(NamingBarrierHandler.beside(step, happening).go(new AskingTime(true)))
        : Optional.empty();
  }
}
