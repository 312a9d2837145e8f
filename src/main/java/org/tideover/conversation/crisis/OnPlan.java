package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * Answers to the questions on a plan that are more than yes or no: that there is none, or a time.
 *
 * <p>Limitations: short answers, and all but the times in English alone; with anything else beside
 * them nothing is heard, so that "I don't have a plan but I will do it" stays no clear no.
 */
final class OnPlan {
  private static final Pattern NONE =
      Pattern.compile(
          "((no|nope|nah|honestly|really|i|ive|theres|there is|just)[,.!]? )*"
              + "((do not|dont|havent|have not|never)( (really|even|have|had|got|made))*"
              + " (a |any |one |an actual |a real )?(plans?|one|any)"
              + "|(have |got )?no (real |actual |exact )?plans?|nothing planned"
              + "|have none|not planning (anything|it)|no tengo (ning[uú]n |un )?plan)"
              + "( at all| for (it|that))?[.! ]*");

  private static final String SOON =
      "((right )?now|tonight|tonite|2nite|today|soon|immediately|as soon as (i can|possible)"
          + "|in (a|an|one|two|a few|few|\\d{1,2}) (min|mins|minutes?|hours?)"
          + "|this (morning|afternoon|evening|night))";

  private static final Pattern MAY_BE_SOON = Words.pattern(SOON);

  private static final WholeMessage IS_NEAR =
      WholeMessage.of(
          "yes|yeah|yep|ok|okay|i think|maybe|probably|prob|its|it will be|very|really|before|by"
              + "|later|sometime",
          SOON);

  private static final Pattern NOT_SOON = Words.pattern("not (right )?(now|tonight|today|soon)");

  private OnPlan() {}

  /** Whether the answer is that there is no plan. */
  static boolean isNone(Happening happening) {
    return Spoken.calm(happening) && happening.words().are(NONE);
  }

  /** Whether the answer is a time that is near. */
  static boolean isNear(Happening happening) {
    return IS_NEAR.isSaid(happening) || SpokenElsewhere.isNear(happening);
  }

  /** Whether it may be today, by any word. */
  static boolean isSoon(Happening happening) {
    boolean soon = Spoken.finds(MAY_BE_SOON, happening) && !isNotSoon(happening);
    return soon || SpokenElsewhere.isSoon(happening);
  }

  /** Whether they say that it is not today. */
  static boolean isNotSoon(Happening happening) {
    return Spoken.finds(NOT_SOON, happening);
  }
}
