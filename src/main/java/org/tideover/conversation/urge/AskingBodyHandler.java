package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingBody;
import org.tideover.conversation.state.ConversationState.OfferingMovement;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Body;

/** The second quick question: how is your body? Its answer wins over everything else. */
public final class AskingBodyHandler implements Handler<AskingBody> {
  /** The whole answer; among other words, ok may be about anything. */
  private static final Pattern FINE =
      Pattern.compile(
          "(im |my body is |its |feel(ing)? |i feel )?(ok|okay|k|fine|good|alright|all right|normal|not bad)[.! ]*"
              + "|(estoy )?bien[.! ]*");

  @Override
  public Step enter(AskingBody state, Step step, Moment moment) {
    return step.say(choices("urge.ask-body"));
  }

  /** The question in these words, with its answers. */
  static Act choices(String key) {
    return Act.say(key)
        .offering("body:okay", "body:tired", "body:pain")
        .offering("body:withdrawal")
        .offering("body:sleepy")
        .offering("body:skip");
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  /** Whoever types instead of tapping gets what suits any body, and can still tap. */
  @Override
  public Step unclear(AskingBody state, Step step, Moment moment) {
    Step offered = MovementChoice.offer(step, moment);
    return offered.person().conversation() instanceof OfferingMovement
        ? offered.after(step.say(Act.say("urge.offer-anyway").offering("body:sleepy")))
        : offered;
  }

  @Override
  public Optional<Step> handle(AskingBody state, Happening happening, Moment moment) {
    String answer = happening.tapped("body:");
    Step step = Step.of(happening.person());
    if (!answer.isEmpty()) {
      return Optional.of(UrgePath.withBody(step, Body.of(answer), moment));
    }
    if (happening.words().are(FINE)) {
      return Optional.of(UrgePath.withBody(step, Optional.of(Body.OKAY), moment));
    }
    return UrgePath.ratedAgain(happening, step, moment)
        .or(() -> Shortcuts.past(happening, step, moment))
        .or(() -> Shortcuts.offer(happening, step, moment));
  }
}
