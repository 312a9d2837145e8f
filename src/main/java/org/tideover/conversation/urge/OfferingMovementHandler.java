package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.AnotherWords;
import org.tideover.conversation.state.ConversationState.AskingAboutPain;
import org.tideover.conversation.state.ConversationState.OfferingMovement;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.GoodWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry;

/** A movement card: start it, see another, or say that moving is not possible now. */
public final class OfferingMovementHandler implements Handler<OfferingMovement> {
  private static final Pattern WHY =
      Pattern.compile(
          "(but |and |ok |so )*why( (would|should|do) i)?( do)?( (this|that|it))?( one| movement| exercise)?[.? ]*"
              + "|(whats|what is) (this|that|it) (good )?for[? ]*"
              + "|how (does|would|will|can|is) (this|that|it) (even )?(help|work|supposed to help)( me)?[.? ]*"
              + "|what does (this|that|it) do[? ]*");

  @Override
  public Step enter(OfferingMovement state, Step step, Moment moment) {
    return MovementChoice.offer(step, moment);
  }

  @Override
  public Optional<Step> handle(OfferingMovement state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("offer:start")
        || happening.means(Intent.YES)
        || HasteWords.begin(happening)) {
      return Optional.of(
          MovementChoice.started(step.say("movement.begin"), state.movement(), moment));
    }
    if (happening.taps("offer:another")
        || happening.means(Intent.MOVE)
        || AnotherWords.tell(happening)) {
      return Optional.of(MovementChoice.offer(answered(step, state, "another", moment), moment));
    }
    Optional<Step> beside = beside(state, happening);
    if (beside.isPresent()) {
      return beside;
    }
    Optional<Step> told =
        Shortcuts.past(happening, step, moment)
            .or(() -> Shortcuts.offer(happening, answered(step, state, "another", moment), moment));
    if (told.isPresent()) {
      return told;
    }
    if (happening.taps("offer:cannot") || happening.means(Intent.NO)) {
      return Optional.of(
          MovementChoice.stillSkill(answered(step, state, "cannot", moment), moment));
    }
    if (happening.means(Intent.MOOD) && !GoodWords.tell(happening)) {
      return Optional.of(step.go(new AskingAboutPain("", 0)));
    }
    return happening.means(Intent.OTHER) && !DoneWords.tell(happening)
        ? Optional.of(MovementChoice.offer(step, moment))
        : Optional.empty();
  }

  /** Why this one, or a word of thanks: the card stays. */
  private static Optional<Step> beside(OfferingMovement state, Happening happening) {
    Step step = Step.of(happening.person());
    if (happening.words().are(WHY)) {
      Act why = Act.say("urge.offer-why").showing(new Act.Subject.OfMovement(state.movement(), ""));
      return Optional.of(step.say(MovementChoice.choices(why)));
    }
    return happening.means(Intent.THANKS) || happening.means(Intent.GREETING)
        ? Optional.of(step.say(MovementChoice.choices(Act.say("urge.offer-waits"))))
        : Optional.empty();
  }

  private static Step answered(Step step, OfferingMovement state, String answer, Moment moment) {
    return step.record(
        new JournalEntry.OfferAnswered(
            UrgePath.episode(step.person()).id(), moment.now(), state.movement(), answer));
  }
}
