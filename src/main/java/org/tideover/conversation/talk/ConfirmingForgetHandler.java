package org.tideover.conversation.talk;

import java.util.Optional;
import org.tideover.conversation.buddy.BuddyPath;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;

/** Erasing everything asks once, because it cannot be undone; no guess at words is a yes to it. */
public final class ConfirmingForgetHandler implements Handler<ConfirmingForget> {
  @Override
  public Step enter(ConfirmingForget state, Step step, Moment moment) {
    return step.say(Menu.forget());
  }

  @Override
  public Optional<Step> handle(ConfirmingForget state, Happening happening, Moment moment) {
    boolean yes = happening.taps("forget:yes") || happening.says(Intent.YES);
    boolean answers = happening.taps("forget:no") || happening.event() instanceof Event.Said;
    return yes || answers
        ? Optional.of(answered(Step.of(happening.person()).settle(new Idle()), yes, moment))
        : Optional.empty();
  }

  /** Everything is erased, or kept. */
  public static Step answered(Step step, boolean yes, Moment moment) {
    return yes
        ? BuddyPath.parting(step, moment).say("forget.done").forgetting()
        : step.say("forget.kept");
  }
}
