package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState.AskingAboutPain;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Told;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Body;

/** What a person's own words answer besides the question that is open, so that nobody asks it. */
final class Shortcuts {
  private Shortcuts() {}

  /**
   * Rest at once for whoever says that they are sleepy or just used; a movement at once for whoever
   * wants to begin, or has a minute and no more.
   */
  static Optional<Step> past(Happening happening, Step step, Moment moment) {
    if (BodyWords.mustRest(happening.words())) {
      return Optional.of(UrgePath.withBody(step, Optional.of(Body.SLEEPY), moment));
    }
    if (HasteWords.oneMinute(happening)) {
      return Optional.of(MovementChoice.startOneMinute(step, moment));
    }
    return HasteWords.begin(happening)
        ? Optional.of(MovementChoice.startNow(step, moment))
        : Optional.empty();
  }

  /**
   * A movement for the situation that the words tell of, or first the stop signs; empty if they
   * tell of neither.
   */
  static Optional<Step> offer(Happening happening, Step step, Moment moment) {
    Words words = happening.words();
    Told told = Told.answer(words);
    if (mayHideASign(words, step.person(), moment) && !isOnWheels(step, told)) {
      return Optional.of(
          UrgePath.keepAll(step, told, moment, kept -> kept.go(new AskingAboutPain("", 0))));
    }
    return told.isNothing() && !BodyWords.givesWay(words)
        ? Optional.empty()
        : Optional.of(
            UrgePath.keepAll(step, told, moment, kept -> MovementChoice.offer(kept, moment)));
  }

  /**
   * Whether a sign has to be asked for; whoever said that none is behind their hands that shake
   * needs not say so again as long as a word on the body holds.
   */
  private static boolean mayHideASign(Words words, PersonState person, Moment moment) {
    boolean asked = BodyWords.shakesAlone(words) && person.memory().hasNoSignAt(moment.now());
    return BodyWords.givesWay(words) && !asked;
  }

  /** Whoever sits in a wheelchair and cannot stand up says nothing new. */
  private static boolean isOnWheels(Step step, Told told) {
    return told.onWheels() || step.person().screening().wheels();
  }
}
