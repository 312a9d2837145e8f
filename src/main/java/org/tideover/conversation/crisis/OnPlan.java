package org.tideover.conversation.crisis;

import com.google.re2j.Pattern;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Words;

/**
 * Whole answers to the questions on a plan that are more than yes or no: that there is none, or a
 * time alone.
 *
 * <p>Limitations: English, and short answers; with anything else beside them nothing is heard, so
 * that "I don't have a plan but I will do it" stays no clear no.
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

  private static final Pattern TIME =
      Pattern.compile(
          "((yes|yeah|yep|ok|okay|i think|maybe|probably|prob|its|it will be|very|really|before|by"
              + "|later|sometime)[,.!]? )*"
              + "((right )?now|tonight|tonite|2nite|today|soon|immediately|as soon as (i can|possible)"
              + "|in (a|an|one|two|a few|few|\\d{1,2}) (min|mins|minutes?|hours?)"
              + "|this (morning|afternoon|evening|night))[.! ]*");

  private OnPlan() {}

  /** Whether the answer is that there is no plan. */
  static boolean isNone(Happening happening) {
    return Spoken.calm(happening) && NONE.matcher(Words.of(happening)).matches();
  }

  /** Whether the answer is a time that is near. */
  static boolean isNear(Happening happening) {
    return TIME.matcher(Words.of(happening)).matches();
  }
}
