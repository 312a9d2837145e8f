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
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskCategory;

/** The person is reaching somebody: we wait, and are glad with them. */
public final class ReachingOutHandler implements Handler<ReachingOut> {
  @Override
  public Step enter(ReachingOut state, Step step, Moment moment) {
    return step.say(
        state.turn() == 0
            ? Replies.waitingCalmly("crisis.will")
            : Replies.staying(state.category(), state.turn() - 1));
  }

  @Override
  public Optional<Step> handle(ReachingOut state, Happening happening, Moment moment) {
    return happening.taps(Menu.GROUND)
        ? Optional.of(calmly(state, happening))
        : Shared.reaching(state.category(), happening, moment, () -> answer(state, happening));
  }

  /** Somebody was reached; the line stays in sight. */
  static Step reached(Step step, RiskCategory category, int turn) {
    return step.settle(new ReachingOut(category, turn, true)).say(Replies.of("crisis.reached"));
  }

  /** A calm minute while the person waits for somebody: it leads away from nobody. */
  private static Step calmly(ReachingOut state, Happening happening) {
    return Step.of(happening.person())
        .settle(waiting(state))
        .say(Replies.waiting("crisis.grounding-wait"));
  }

  private static ReachingOut waiting(ReachingOut state) {
    return new ReachingOut(state.category(), state.turn() + 1, state.reached());
  }

  private static Optional<Step> answer(ReachingOut state, Happening happening) {
    Step step = Step.of(happening.person());
    if (Shared.isAcute(state.category(), happening)) {
      return Optional.of(step.go(new InDanger(state.category(), 0)));
    }
    if (isWithSomebody(state, happening)) {
      return Optional.of(reached(step, state.category(), state.turn() + 1));
    }
    if (Shared.declines(happening)) {
      return Optional.of(step.go(new NamingBarrier(state.category(), false)));
    }
    Optional<Act> beside = Shared.beside(happening);
    if (beside.isPresent()) {
      return Optional.of(step.settle(waiting(state)).say(beside.get()));
    }
    return happening.event() instanceof Event.Said
        ? Optional.of(step.go(waiting(state)))
        : Optional.empty();
  }

  /** A yes, or thanks; but who only says goodbye was not yet with anybody. */
  private static boolean isWithSomebody(ReachingOut state, Happening happening) {
    boolean thanks =
        happening.means(Intent.THANKS) && (state.reached() || !Spoken.isFarewell(happening));
    return Shared.confirms(happening) || thanks && Spoken.calm(happening);
  }
}
