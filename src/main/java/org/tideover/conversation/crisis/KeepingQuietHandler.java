package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;

/** Texting is not safe now: few words, and nothing comes by itself. */
public final class KeepingQuietHandler implements Handler<KeepingQuiet> {
  @Override
  public Step enter(KeepingQuiet state, Step step, Moment moment) {
    return CheckIns.cancel(quiet(step));
  }

  /** Nothing that tells whoever reads it what this was about. */
  private static Step quiet(Step step) {
    return step.say(Replies.bare("crisis.abuse-quiet").offering("text:yes"));
  }

  @Override
  public Optional<Step> handle(KeepingQuiet state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE)) {
      return Optional.of(step.settle(new Idle()).say(Replies.bare("crisis.safe-later")));
    }
    return Optional.of(
        happening.event() instanceof Event.Said && !Watched.isOver(happening)
            ? quiet(step)
            : AskingForHelpHandler.discreetly(step, state.category()));
  }
}
