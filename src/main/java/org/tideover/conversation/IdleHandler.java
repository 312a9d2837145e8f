package org.tideover.conversation;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;

/** Nothing is open: everything is left to what is understood in every state. */
final class IdleHandler implements Handler<Idle> {
  @Override
  public Step enter(Idle state, Step step, Moment moment) {
    return step;
  }

  @Override
  public Optional<Step> handle(Idle state, Happening happening, Moment moment) {
    return Optional.empty();
  }
}
