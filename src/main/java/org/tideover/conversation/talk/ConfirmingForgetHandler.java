package org.tideover.conversation.talk;

import java.util.Optional;
import org.tideover.conversation.buddy.BuddyPath;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;

/** Erasing everything asks once, because it cannot be undone. */
public final class ConfirmingForgetHandler implements Handler<ConfirmingForget> {
  @Override
  public Step enter(ConfirmingForget state, Step step, Moment moment) {
    return step.say(Act.say("forget.confirm").offering("forget:yes", "forget:no"));
  }

  @Override
  public Optional<Step> handle(ConfirmingForget state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("forget:yes") || happening.means(Intent.YES)) {
      return Optional.of(
          BuddyPath.parting(step.settle(new Idle()), moment).say("forget.done").forgetting());
    }
    if (happening.taps("forget:no") || happening.means(Intent.NO)) {
      return Optional.of(step.settle(new Idle()).say("forget.kept"));
    }
    return happening.event() instanceof Event.Said
        ? Optional.of(step.settle(new Idle()).say("forget.kept"))
        : Optional.empty();
  }
}
