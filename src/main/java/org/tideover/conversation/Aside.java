package org.tideover.conversation;

import org.tideover.conversation.lapse.Lapse;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Told;
import org.tideover.conversation.state.Words;
import org.tideover.conversation.talk.TooMuch;
import org.tideover.conversation.urge.Change;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Intent;

/** Words that resemble a craving or a lapse, and answer what is open. */
final class Aside {
  private Aside() {}

  /**
   * "That hurt" in the middle of a movement, or "boss is here" on the way to one, is no new
   * craving, and "I threw up", or what is said in the talk on a lapse, no new one, whatever it
   * resembles.
   */
  static boolean tells(Happening happening) {
    Words words = happening.words();
    boolean moves = happening.person().conversation() instanceof ConversationState.InSession;
    boolean sick = BodyWords.givesWay(words) && !TooMuch.tellsOfUse(happening);
    return moves && BodyWords.hurts(words)
        || isDone(happening)
        || happening.means(Intent.URGE) && isOfBody(happening)
        || happening.means(Intent.LAPSE)
            && (sick || isChange(happening) || Lapse.isOpen(happening.person().conversation()))
        || UrgePath.isOnTheWay(happening.person().conversation())
            && happening.means(Intent.URGE)
            && !happening.isWordForWord()
            && Told.answer(words).isOfSurroundings();
  }

  /** "I did it" tells of the movement that was shown. */
  private static boolean isDone(Happening happening) {
    return DoneWords.answer(happening.person().conversation()) && DoneWords.tell(happening);
  }

  /** Signs of danger are asked for, or "my hands are shaking" is told on the way to a movement. */
  private static boolean isOfBody(Happening happening) {
    ConversationState open = happening.person().conversation();
    boolean answers =
        open instanceof ConversationState.AskingPlace
            || open instanceof ConversationState.AskingBody
            || open instanceof ConversationState.OfferingMovement;
    return open instanceof ConversationState.AskingAboutPain
        || answers && !happening.isWordForWord() && BodyWords.givesWay(happening.words());
  }

  /** "It got worse" where we asked how strong the urge is. */
  private static boolean isChange(Happening happening) {
    ConversationState open = happening.person().conversation();
    boolean asked =
        open instanceof ConversationState.AskingAfter
            || open instanceof ConversationState.AskingFollowUp;
    return asked && Change.told(happening).isPresent();
  }
}
