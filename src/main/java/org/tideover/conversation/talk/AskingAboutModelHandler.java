package org.tideover.conversation.talk;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingAboutModel;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;

/**
 * The person's answer about the language model. Only a plain yes is one: any other words end the
 * question and are answered as always, so that a later yes to something else agrees to nothing.
 */
public final class AskingAboutModelHandler implements Handler<AskingAboutModel> {
  @Override
  public Step enter(AskingAboutModel state, Step step, Moment moment) {
    return ModelConsent.command(step, "", moment);
  }

  @Override
  public Optional<Step> handle(AskingAboutModel state, Happening happening, Moment moment) {
    Step done = Step.of(happening.person()).settle(new Idle());
    if (ModelConsent.isAnswer(happening)) {
      return Optional.of(ModelConsent.tapped(done, happening, moment));
    }
    if (!(happening.event() instanceof Event.Said)) {
      return Optional.empty();
    }
    boolean yes = happening.says(Intent.YES);
    if (yes || happening.means(Intent.NO)) {
      return Optional.of(ModelConsent.answered(done, yes, moment));
    }
    return Optional.of(Answers.answer(happening.of(done.person()), moment));
  }
}
