package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;

/** Words for somebody who may lose consciousness within a minute: one message, then shorter. */
public final class OwnOverdoseHandler implements Handler<OwnOverdose> {
  @Override
  public Step enter(OwnOverdose state, Step step, Moment moment) {
    return CheckIns.book(step.say(own("crisis.overdose-self")), state.category(), moment);
  }

  @Override
  public Optional<Step> handle(OwnOverdose state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE) || Spoken.retracts(happening)) {
      return Optional.of(Shared.safe(step, state.category(), moment));
    }
    if (happening.taps("overdose:other") || Body.of(happening) == Body.ANOTHERS) {
      return Optional.of(step.go(HelpingInOverdoseHandler.fresh(happening, moment)));
    }
    return Optional.of(step.say(own("crisis.overdose-self-again")));
  }

  private static Act own(String key) {
    return Replies.bare(key).offering("overdose:other").offering(Menu.SAFE);
  }
}
