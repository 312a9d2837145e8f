package org.tideover.conversation.plan;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.ShrinkingPlan;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.PersonText;

/** The same plan in smaller words: the least that would still count. */
public final class ShrinkingPlanHandler implements Handler<ShrinkingPlan> {
  private static final int LONGEST = 200;

  @Override
  public Step enter(ShrinkingPlan state, Step step, Moment moment) {
    return step.say("plan.ask-smaller");
  }

  @Override
  public Optional<Step> handle(ShrinkingPlan state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return WritingPlanHandler.words(happening, state.since(), moment)
        .map(words ->
            words.reveal().length() > LONGEST
                ? step.say("plan.too-long")
                : PlanPath.with(
                    step,
                    state.plan(),
                    moment,
                    (book, plan) ->
                        PlanPath.timed(
                            step,
                            book,
                            plan.smaller(new PersonText(words.reveal().strip())),
                            moment)));
  }
}
