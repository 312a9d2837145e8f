package org.tideover.conversation.plan;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AnsweringPlan;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Intent;

/** A plan's moment is there: done, later, or not today; a yes is done, a no is not today. */
public final class AnsweringPlanHandler implements Handler<AnsweringPlan> {
  @Override
  public Step enter(AnsweringPlan state, Step step, Moment moment) {
    return step.planBook()
        .flatMap(book -> book.plan(state.plan()))
        .map(plan -> PlanMoments.said(step, plan, moment))
        .orElseGet(() ->
            PlanPath.with(
                step, state.plan(), moment, (book, plan) -> PlanMoments.said(step, plan, moment)));
  }

  @Override
  public Optional<Step> handle(AnsweringPlan state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.means(Intent.YES) || DoneWords.tell(happening)) {
      return Optional.of(
          PlanPath.with(
              step,
              state.plan(),
              moment,
              (book, plan) -> PlanMoments.done(step, book, plan, moment)));
    }
    return happening.means(Intent.NO)
        ? Optional.of(
            PlanPath.with(
                step,
                state.plan(),
                moment,
                (book, plan) -> PlanMoments.notToday(step, book, plan, moment)))
        : Optional.empty();
  }
}
