package org.tideover.conversation.state;

import java.time.Duration;
import java.time.Instant;

/**
 * Words of somebody who did what was shown to them, a step or all of it.
 *
 * <p>Limitations: whole messages only, and in our languages besides English few words, which no
 * native speaker has read. Where nothing was shown, the same words may tell of a lapse.
 */
public final class DoneWords {
  private static final Pattern DONE =
      Pattern.compile(
          "((ok|okay|yes|yeah|yep|there|i|ive|i have|we|just|already|finally|all)[,.!]? )*"
              + "(did|done|finished|completed|made)"
              + "( (it|that|this|them|those|everything|all|all of (it|them)|with (it|that|this)"
              + "|(the|that|this) (movement|exercise|step|steps|stretch|walk|skill|whole thing)))?"
              + "( now| all| too| thanks| thank you)*[.! ]*"
              + "|(ya )?((lo|la) hice|está( hecho| listo)?|hecho|list[oa]|terminé|termine)( ya| todo)?[.! ]*"
              + "|((oui|ok|voilà)[, ]+)?(ça y est|(cest |tout est )?fait|je lai fait|jai (fait|terminé|fini))[.! ]*"
              + "|((ja|ok|so|schon|bin|ist|alles)[, ]+)*(fertig|erledigt|gemacht|getan"
              + "|(ich )?(habe?|hab) (ich )?(es |das )?(gemacht|getan|erledigt))[.! ]*"
              + "|((да|ок|уже|я|всё|все|это)[, ]+)*(готово|сделал[аи]?|сделано|закончила?)[.! ]*"
              + "|((так|ок|вже|я|все)[, ]+)*(готово|зробила?|зробив|зроблено|закінчи(в|ла))[.! ]*"
              + "|((آره|بله|اوکی)[،, ]+)?((تمام|تموم|انجام) شد|انجام ?(دادم|ش دادم)|تمومش کردم)[.! ]*");

  /** Later than so, "I did it" after a round may tell of anything. */
  private static final Duration SOON = Duration.ofMinutes(15);

  private DoneWords() {}

  /** The same, with no round open any more where its end lies back too long to be meant. */
  public static Happening closed(Happening told, Instant now) {
    PersonState person = told.person();
    boolean after =
        person.conversation() instanceof ConversationState.AskingAfter
            || person.conversation() instanceof ConversationState.ChoosingNext;
    boolean soon = person.memory().seen().filter(at -> now.isBefore(at.plus(SOON))).isPresent();
    return after && !soon && tell(told) ? told.of(person.in(new ConversationState.Idle())) : told;
  }

  /** Whether the person says so. */
  public static boolean tell(Happening happening) {
    return happening.words().are(DONE);
  }

  /**
   * Whether what was shown to somebody there may be meant; of a card nothing was begun, and whoever
   * did something before it may have used.
   */
  public static boolean answer(ConversationState open) {
    return switch (open) {
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
