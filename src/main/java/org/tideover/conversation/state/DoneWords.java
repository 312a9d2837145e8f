package org.tideover.conversation.state;

import com.google.re2j.Pattern;

/**
 * Words of somebody who did what was shown to them, a step or all of it.
 *
 * <p>Limitations: English and Spanish, and whole messages only. Where nothing was shown, the same
 * words may tell of a lapse.
 */
public final class DoneWords {
  private static final Pattern DONE =
      Pattern.compile(
          "((ok|okay|yes|yeah|yep|there|i|ive|i have|we|just|already|finally|all)[,.!]? )*"
              + "(did|done|finished|completed|made)"
              + "( (it|that|this|them|those|everything|all|all of (it|them)|with (it|that|this)"
              + "|(the|that|this) (movement|exercise|step|steps|stretch|walk|skill|whole thing)))?"
              + "( now| all| too| thanks| thank you)*[.! ]*"
              + "|(ya )?(lo hice|está hecho|hecho|terminé|termine)( todo)?[.! ]*");

  private DoneWords() {}

  /** Whether the person says so. */
  public static boolean tell(Happening happening) {
    return DONE.matcher(Words.of(happening)).matches();
  }

  /** Whether what was shown to somebody there may be meant. */
  public static boolean answer(ConversationState open) {
    return switch (open) {
      case ConversationState.OfferingMovement offering -> true;
      case ConversationState.InSession session -> true;
      case ConversationState.ShowingSkill showing -> true;
      case ConversationState.AskingAfter asking -> true;
      case ConversationState.ChoosingNext choosing -> true;
      case ConversationState.AnsweringPlan answering -> true;
      case ConversationState.ReadingNudge reading -> true;
      default -> false;
    };
  }
}
