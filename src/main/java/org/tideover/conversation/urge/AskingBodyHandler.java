package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingBody;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Body;

/** The second quick question: how is your body? Its answer wins over everything else. */
public final class AskingBodyHandler implements Handler<AskingBody> {
  @Override
  public Step enter(AskingBody state, Step step, Moment moment) {
    return step.say(
        Act.say("urge.ask-body")
            .offering("body:okay", "body:tired", "body:pain")
            .offering("body:withdrawal")
            .offering("body:sleepy")
            .offering("body:skip"));
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Optional<Step> handle(AskingBody state, Happening happening, Moment moment) {
    String answer = happening.tapped("body:");
    Step step = Step.of(happening.person());
    if (!answer.isEmpty()) {
      return Optional.of(UrgePath.withBody(step, Body.of(answer), moment));
    }
    return Shortcuts.past(happening, step, moment)
        .or(() -> Shortcuts.offer(happening, step, moment));
  }
}
