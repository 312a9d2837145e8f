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

  private static final String IN_REACH =
      "in my (hands?|pocket|lap|bag|purse|backpack|drawer|nightstand|room|car|closet|mouth)"
          + "|(right )?(next to|beside|in front of) me|within reach|(right )?here with me";

  private static final WholeMessage IS_NEAR =
      WholeMessage.of(
          "yes|yeah|yep|ok|okay|i think|maybe|probably|prob|its|it will be|very|really|before|by"
              + "|later|sometime",
          SOON);

  private static final String TODAY =
      "(tonight|tonite|2nite|today|this (morning|afternoon|evening|night)"
          + "|in (a|an|one|two|a few|few|\\d{1,2}) (min|mins|minutes?|hours?))";

  /** What somebody is about to do, with its time; a mere wish to die "now" names none. */
  private static final Pattern TOLD_WITH_A_TIME =
      Words.pattern(
          "(going to|gonna|gunna|about to|will|ill|plan to|planning to|ready to)( \\S{1,20}){1,8} "
              + SOON,
          "(want|need|wanna|planning on|thinking (of|about)|ending|killing)( \\S{1,20}){1,8} "
              + TODAY,
          TODAY
              + "( \\S{1,20}){0,4} (going to|gonna|want to|wanna|will|ill|is the (night|day))"
              + "( \\S{1,20}){0,2} (die|kill|end|do it|shoot|hang|jump|cut|overdose|od)");

  private static final Pattern NOT_MEANT =
      Words.pattern("(not|wont|dont|never|no longer)( \\w+)? (going|gonna|want|wanna|plan\\w*)");

  private static final String MEANS =
      "(guns?|pistol|rifle|shotgun|knife|knives|blades?|razors?|rope|noose|belt|pills?|tablets?|meds"
          + "|fent|fentanyl|heroin|dope|insulin|bag|stash|needle|syringe|gas|poison|bleach)";

  private static final Pattern HAS_MEANS =
      Words.pattern(
          "(i|ive|i have|got|with|holding|bought|loaded)( (have|got|just|already|a|an|the|my|his|all"
              + "|enough|some|these|those|of|loaded|whole|bunch|bottle|\\d{1,3})){1,6} "
              + MEANS,
          MEANS
              + "( (is|are|its|theyre|right|already|just|sitting|lying)){0,4}"
              + " (here|loaded|(by|near|with|on) me|on the (table|bed|desk|nightstand|counter|floor))",
          MEANS + "( \\S{1,20}){0,4} (" + IN_REACH + ")",
          "(on|at) (the|a|this) (bridge|roof|ledge|edge|tracks?|balcony)");

  private static final Pattern NEAR_ME = Words.pattern(IN_REACH);

  private static final Pattern NOT_NEAR =
      Words.pattern(
          "(dont|do not|doesnt|havent|never|no longer|not|no|isnt|arent|threw|gave|locked)( \\w+){0,4} "
              + "("
              + MEANS
              + "|near|here|on me)");

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

  /**
   * Whether a plan that needs no more questions is told: with a time that is near, or with what
   * they would use in reach.
   */
  static boolean isTold(Happening happening) {
    boolean timed =
        happening.words().hold(TOLD_WITH_A_TIME)
            && !happening.words().hold(NOT_MEANT)
            && !isNotSoon(happening);
    return timed || hasMeans(happening);
  }

  /** Whether what they would use is said to be near. */
  static boolean isInReach(Happening happening) {
    boolean near = happening.words().hold(NEAR_ME) && !happening.words().hold(NOT_NEAR);
    return near || hasMeans(happening);
  }

  /** Whether they name what they would use, and that it is there. */
  private static boolean hasMeans(Happening happening) {
    return happening.words().hold(HAS_MEANS) && !happening.words().hold(NOT_NEAR);
  }

  /** Whether it may be today, by any word. */
  static boolean isSoon(Happening happening) {
    boolean soon = happening.words().hold(MAY_BE_SOON) && !isNotSoon(happening);
    return soon || SpokenElsewhere.isSoon(happening);
  }

  /** Whether they say that it is not today. */
  static boolean isNotSoon(Happening happening) {
    return happening.words().hold(NOT_SOON);
  }
}
