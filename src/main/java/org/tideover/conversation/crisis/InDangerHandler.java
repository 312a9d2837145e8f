package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.NamingBarrier;
import org.tideover.conversation.state.ConversationState.ReachingOut;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;

/** A life is in danger now: one number, other people, distance from the means. */
public final class InDangerHandler implements Handler<InDanger> {
  @Override
  public Step enter(InDanger state, Step step, Moment moment) {
    return step.say(Replies.urging(state.turn()));
  }

  @Override
  public Optional<Step> handle(InDanger state, Happening happening, Moment moment) {
    if (happening.taps(Menu.REACHED)
        || Spoken.hasReached(happening)
        || Shared.hasCompany(state.category(), happening)) {
      return Optional.of(called(state, true, happening));
    }
    // Whatever stands in the way, who did it already is urged on.
    if (Spoken.isDone(happening)) {
      Step beside = NamingBarrierHandler.beside(Step.of(happening.person()), happening);
      return Optional.of(urged(beside, state));
    }
    return Shared.reaching(state.category(), happening, moment, () -> answer(state, happening));
  }

  private static Optional<Step> answer(InDanger state, Happening happening) {
    Step step = Step.of(happening.person());
    if (Shared.confirms(happening)) {
      return Optional.of(called(state, false, happening));
    }
    if (Shared.declines(happening)) {
      return Optional.of(step.go(new NamingBarrier(state.category(), true)));
    }
    return happening.event() instanceof Event.Said
        ? Optional.of(urged(step, state))
        : Optional.empty();
  }

  private static Step urged(Step step, InDanger state) {
    return step.go(new InDanger(state.category(), state.turn() + 1));
  }

  private static Step called(InDanger state, boolean reached, Happening happening) {
    return Step.of(happening.person())
        .settle(new ReachingOut(state.category(), 1, reached))
        .say(Replies.waiting("crisis.called"));
  }
}
