package org.tideover.conversation.lapse;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingAboutLapse;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Body;
import org.tideover.domain.Intent;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;

/** A lapse was told: alive first (alone, sleepy, mixed, naloxone), no blame, nothing reset. */
public final class AskingAboutLapseHandler implements Handler<AskingAboutLapse> {
  @Override
  public Step enter(AskingAboutLapse state, Step step, Moment moment) {
    return step.say(
        Act.say("lapse.safety-first")
            .at(Priority.CRISIS)
            .offering("lapse:sleepy")
            .offering("lapse:today", "lapse:earlier")
            .offering(Menu.HELP_NOW));
  }

  @Override
  public Optional<Step> handle(AskingAboutLapse state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("lapse:sleepy") || happening.means(Intent.YES)) {
      return Optional.of(
          resting(step, moment)
              .go(new Escalated(RiskCategory.OVERDOSE, "crisis.sleepy", moment.now())));
    }
    if (happening.taps("lapse:today")) {
      return Optional.of(next(resting(step, moment), "lapse.today"));
    }
    if (happening.taps("lapse:earlier") || happening.means(Intent.NO)) {
      return Optional.of(next(step, "lapse.next"));
    }
    return Optional.empty();
  }

  /** Whoever used in the last hours moves nothing for now: the body answer wins. */
  private static Step resting(Step step, Moment moment) {
    return step.person(step.person().feeling(Body.SLEEPY, moment.now()));
  }

  private static Step next(Step step, String key) {
    return step.settle(new Idle())
        .say(Act.say(key).offering(Menu.CRAVING).offering(Menu.LINES, Menu.HELP_NOW));
  }
}
