package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.CheckingNextDay;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.RiskCategory;

/** The second check-in, on the next day; after it we do not write first any more. */
public final class CheckingNextDayHandler implements Handler<CheckingNextDay> {
  @Override
  public Step enter(CheckingNextDay state, Step step, Moment moment) {
    boolean quiet = state.category() == RiskCategory.ABUSE;
    return step.say(
        CheckingSafetyHandler.question(
            quiet ? "crisis.check-in-quiet-next-day" : "crisis.check-in-next-day"));
  }

  @Override
  public Optional<Step> handle(CheckingNextDay state, Happening happening, Moment moment) {
    return Optional.of(
        CheckingSafetyHandler.answer(
            state.category(), happening, moment, CheckingNextDayHandler::leftAlone));
  }

  private static Step leftAlone(Step step) {
    return CheckIns.cancel(
        step.settle(new Idle()).say(Replies.bare("crisis.space-last").offering(Menu.HELP_NOW)));
  }
}
