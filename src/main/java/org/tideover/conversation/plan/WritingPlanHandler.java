package org.tideover.conversation.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.WritingPlan;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.PersonText;

/** A plan is being written: when something happens, then the person does something. */
public final class WritingPlanHandler implements Handler<WritingPlan> {
  /** Much later, words are hardly meant for it. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final String SKIP = "if-then:skip";

  @Override
  public Step enter(WritingPlan state, Step step, Moment moment) {
    return step.say(Act.say("plan.ask").offering(SKIP));
  }

  @Override
  public Optional<Step> handle(WritingPlan state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(SKIP) || happening.means(Intent.NO) || happening.means(Intent.STOP)) {
      return Optional.of(step.settle(new Idle()).say("plan.not-now"));
    }
    return words(happening, state.since(), moment).map(said -> PlanPath.made(step, said, moment));
  }

  /** Words that are meant as an answer: said soon, not edited, and no answer to something else. */
  static Optional<PersonText> words(Happening happening, Instant since, Moment moment) {
    return happening.event() instanceof Event.Said said
            && !said.edited()
            && moment.now().isBefore(since.plus(PATIENCE))
            && !happening.means(Intent.YES)
            && !happening.means(Intent.GREETING)
            && !happening.means(Intent.THANKS)
            && !happening.means(Intent.HELP)
        ? Optional.of(said.text())
        : Optional.empty();
  }
}
