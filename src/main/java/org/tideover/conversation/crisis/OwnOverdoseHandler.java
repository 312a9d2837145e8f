package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;

/** Words for somebody who may lose consciousness within a minute: one message, then shorter. */
public final class OwnOverdoseHandler implements Handler<OwnOverdose> {
  private static final Pattern CALLED =
      Words.pattern(
          "(text(ed|s)?|call(ed|s|ing)?|rang|phone[ds]?|messag(e|ed|es)|answer(s|ing)?|repl(y|ying))");

  @Override
  public Step enter(OwnOverdose state, Step step, Moment moment) {
    return CheckIns.book(step.say(own("crisis.overdose-self")), state.category(), moment);
  }

  @Override
  public Optional<Step> handle(OwnOverdose state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE) || Spoken.retracts(happening)) {
      Step kept = step.say(Replies.bare("crisis.overdose-self-safe"));
      return Optional.of(Shared.safe(kept, state.category(), moment));
    }
    if (happening.taps("overdose:other") || isAnothers(happening)) {
      return Optional.of(step.go(HelpingInOverdoseHandler.fresh(happening, moment)));
    }
    return Optional.of(step.say(own("crisis.overdose-self-again")));
  }

  /** Whoever was called and does not answer is no second overdose. */
  private static boolean isAnothers(Happening happening) {
    return WhoseBody.of(happening) == WhoseBody.ANOTHERS && !Spoken.finds(CALLED, happening);
  }

  private static Act own(String key) {
    return Replies.bare(key).offering("overdose:other").offering(Menu.SAFE);
  }
}
