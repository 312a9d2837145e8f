package org.tideover.conversation.lapse;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingWhatAdds;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Intent;

/** What adds to the danger after use: mixing, a break before it, no naloxone near. */
public final class AskingWhatAddsHandler implements Handler<AskingWhatAdds> {
  @Override
  public Step enter(AskingWhatAdds state, Step step, Moment moment) {
    return step.say(
        Lapse.urgent("lapse.ask-adds")
            .offering("adds:mixed", "adds:break")
            .offering("adds:no-naloxone", "adds:none")
            .offering(Lapse.SKIP, Menu.HELP_NOW));
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Optional<Step> handle(AskingWhatAdds state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("adds:none") || happening.taps(Lapse.SKIP) || happening.means(Intent.NO)) {
      return Optional.of(Lapse.next(step, moment));
    }
    return Lapse.isBeside(happening)
        ? Optional.of(step.go(state))
        : Lapse.adds(happening.tapped("adds:"), step, moment);
  }
}
