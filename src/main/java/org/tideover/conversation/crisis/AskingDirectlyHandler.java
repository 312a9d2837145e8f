package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.ConversationState.AskingIntensity;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.RiskCategory;

/** One direct, kind question; any answer but a clear no leads to human help. */
public final class AskingDirectlyHandler implements Handler<AskingDirectly> {
  @Override
  public Step enter(AskingDirectly state, Step step, Moment moment) {
    Act question =
        Replies.bare(question(state.category(), step, moment))
            .offering("direct:yes", "direct:no")
            .offering(Menu.HELP_NOW);
    // Whoever does not answer is asked after, like whoever says no.
    return CheckIns.book(step.say(question), state.category(), moment);
  }

  @Override
  public Optional<Step> handle(AskingDirectly state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    // A second tap on the mood that we ask about answers the check-in, and not this.
    if (!happening.tapped("mood:").isEmpty()) {
      return Optional.of(step);
    }
    if (isClearNo(happening)) {
      return Optional.of(no(step, state, moment));
    }
    if (state.own() && !Spoken.isOfAnother(happening)) {
      return Optional.of(step.go(new OwnOverdose(moment.now())));
    }
    return Optional.of(Crisis.opened(step, state.category(), happening, moment));
  }

  /** A clear no, or taken back. */
  private static boolean isClearNo(Happening happening) {
    return Shared.clearlyDeclines(happening, "direct:no")
        || Spoken.isNot(happening)
        || Spoken.retracts(happening);
  }

  /** What was asked within the last 24 hours is asked in other words. */
  private static String question(RiskCategory category, Step step, Moment moment) {
    if (!Rising.wasAskedToday(step.person(), category, moment)) {
      return "concern." + category.id();
    }
    return Signal.isOfLife(category) ? "concern.again" : "concern.worse";
  }

  private static Step no(Step step, AskingDirectly state, Moment moment) {
    Step denied = Shared.denied(step, state.category(), moment);
    return state.urgeWaits()
        ? UrgePath.withEpisode(denied, moment).go(new AskingIntensity())
        : denied;
  }
}
