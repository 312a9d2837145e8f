package org.tideover.conversation.lapse;

import java.util.Optional;
import org.tideover.conversation.buddy.BuddyInReach;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.CompanyWords;
import org.tideover.conversation.state.ConversationState.AskingWhatAdds;
import org.tideover.conversation.state.ConversationState.AskingWhoIsNear;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;

/**
 * After use in the last hours: is somebody near? Alone leads to a person: the buddy, or one of the
 * lines that the first words named.
 */
public final class AskingWhoIsNearHandler implements Handler<AskingWhoIsNear> {
  @Override
  public Step enter(AskingWhoIsNear state, Step step, Moment moment) {
    return step.say(question("lapse.today", step, moment));
  }

  private static Act question(String key, Step step, Moment moment) {
    Act question = Lapse.urgent(key).offering("near:someone", "near:alone");
    return BuddyInReach.offered(question, step, moment).offering(Lapse.SKIP, Menu.HELP_NOW);
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Step unclear(AskingWhoIsNear state, Step step, Moment moment) {
    return step.say(question("lapse.near-again", step, moment));
  }

  @Override
  public Optional<Step> handle(AskingWhoIsNear state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.means(Intent.LAPSE) && BodyWords.mustRest(happening.words())) {
      return Optional.of(step.go(Crisis.resting(moment)));
    }
    if (happening.taps("near:someone")
        || happening.means(Intent.YES)
        || CompanyWords.answer(happening.words())) {
      return Optional.of(step.say(Lapse.urgent("lapse.together")).go(new AskingWhatAdds()));
    }
    if (happening.taps("near:alone") || happening.means(Intent.NO)) {
      return Optional.of(step.say(Lapse.alone(step, moment)).go(new AskingWhatAdds()));
    }
    if (happening.taps(Lapse.SKIP)) {
      return Optional.of(step.go(new AskingWhatAdds()));
    }
    return Lapse.isBeside(happening) ? Optional.of(unclear(state, step, moment)) : Optional.empty();
  }
}
