package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;
import org.tideover.domain.RiskCategory;

/**
 * Danger that is in the body, an alarm of it or a withdrawal: there the emergency number comes
 * first, and not a line that listens.
 *
 * <p>Limitations: common words, English alone. Whoever is not understood hears the number again.
 */
final class OfTheBody {
  /** After which a withdrawal needs the emergency number, whatever else there is. */
  private static final Pattern ALARM =
      Words.pattern(
          "(see|seeing|saw|hear|hearing) (things|people|bugs|spiders|shadows|voices|stuff)",
          "hallucinat\\w*|seizures?|seizing|convuls\\w*|confused|faint(ed|ing)"
              + "|(pass|passed|passing|black|blacked|blacking) out|chest pains?"
              + "|(vomiting|throwing up|puking|coughing up) blood");

  private static final WholeMessage IS_OVER =
      WholeMessage.of(
          "no|nah|ok|okay|oh|sorry|yes|yeah|i think|i guess|really|now|again|already|thanks|thank you|but|so|its",
          "(its|it is|im|i am|i feel|feeling|feels|that is|thats|all) ((all|much|a lot|just|so|feeling) )?"
              + "(ok|okay|fine|better|gone|good|over|alright|nothing)",
          "it ((just|already) )?(stopped|passed|went away|is gone)|(it |that )?(was )?(a )?false alarm",
          "((i|it|its|it was|its just|it was just|i think i) )?((just|only) )?"
              + "(pulled|strained|tweaked)? ?(a |my )?(pulled |sore |strained )?(muscle|cramp|stitch|heartburn)( strain)?",
          "(i )?(just |only )?(pulled|strained|tweaked) (a |my |it|something)?( ?\\w+){0,2}");

  private OfTheBody() {}

  /** Whether danger of this kind is in the body. */
  static boolean is(RiskCategory category) {
    return category == RiskCategory.MEDICAL || category == RiskCategory.WITHDRAWAL;
  }

  /** Whether a sign is told for which the emergency number is there. */
  static boolean isAlarm(Happening happening) {
    return happening.words().hold(ALARM);
  }

  /** Whether they say that it is over, or that it is nothing. */
  static boolean isOver(Happening happening) {
    return Spoken.calm(happening) && IS_OVER.isSaid(happening);
  }
}
