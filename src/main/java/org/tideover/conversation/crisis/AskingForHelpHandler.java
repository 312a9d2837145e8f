package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
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
import org.tideover.domain.RiskCategory;

/** A professional and a trusted person are named: can and will the person reach one of them? */
public final class AskingForHelpHandler implements Handler<AskingForHelp> {
  @Override
  public Step enter(AskingForHelp state, Step step, Moment moment) {
    return step.say(
        state.turn() == 0
            ? Replies.bridge(state.category())
            : Replies.staying(state.category(), state.turn() - 1));
  }

  @Override
  public Optional<Step> handle(AskingForHelp state, Happening happening, Moment moment) {
    return Shared.reaching(state.category(), happening, moment, () -> answer(state, happening));
  }

  /** The same question to somebody who may be watched. */
  static Step discreetly(Step step, RiskCategory category) {
    return step.settle(new AskingForHelp(category, 1)).say(Replies.toPeople("crisis.abuse-talk"));
  }

  private static Optional<Step> answer(AskingForHelp state, Happening happening) {
    Step step = Step.of(happening.person());
    RiskCategory category = state.category();
    if (Shared.agrees(happening, Menu.WILL)) {
      return Optional.of(step.go(new ReachingOut(category, 0, false)));
    }
    if (Shared.declines(happening)) {
      return Optional.of(step.go(new NamingBarrier(category, false)));
    }
    Optional<Act> beside = Shared.beside(happening);
    if (beside.isPresent()) {
      return Optional.of(
          step.settle(new AskingForHelp(category, state.turn() + 1)).say(beside.get()));
    }
    return happening.event() instanceof Event.Said
        ? Optional.of(onward(step, state, happening))
        : Optional.empty();
  }

  /** Words of active danger, again, are danger now; anything else is heard in other words. */
  private static Step onward(Step step, AskingForHelp state, Happening happening) {
    AskingForHelp later = new AskingForHelp(state.category(), state.turn() + 1);
    if (isOfThen(state, happening)) {
      return step.settle(later)
          .say(
              Replies.staying(state.category(), state.turn())
                  .offering(HelpingInOverdoseHandler.NOW));
    }
    return step.go(
        Shared.isAcute(state.category(), happening) ? new InDanger(state.category(), 0) : later);
  }

  /** Words of an overdose that were taken for one of the past: "happening now" is one tap away. */
  private static boolean isOfThen(AskingForHelp state, Happening happening) {
    return state.category() == RiskCategory.OVERDOSE
        && happening.heard().safety().category().equals(Optional.of(RiskCategory.OVERDOSE));
  }
}
