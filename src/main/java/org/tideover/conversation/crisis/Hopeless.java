package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * Words without hope. One such message alone means little: many people have such a day.
 *
 * <p>Limitations: English, and a list of common phrases. It never decides anything by itself; only
 * several messages, or one beside another sign of danger, lead to a question.
 */
final class Hopeless {
  /** Longer texts say more than this list can tell; they are assessed as a whole elsewhere. */
  private static final int LONGEST = 400;

  private static final Pattern WORDS =
      Words.pattern(
          "hopeless|(no|lost|losing|lost all) hope|no way out|no future|(no|isnt any) point"
              + "|(whats|what is) the (use|point)|why (even )?(bother|try)|pointless"
              + "|(i|ive|im)( just)? (give|giving|given) up( on (myself|life|everything))?"
              + "|nothing (i do )?(matters|helps|works|is going to change|will (ever )?change"
              + "|(ever )?changes|(ever )?gets better|will (ever )?(get|be) (better|okay|ok))"
              + "|(never|not|wont|isnt) (ever )?(going to |gonna |gona )?(get|getting|be) (any )?better"
              + "|(sick|tired) of (everything|trying|fighting|it all|all of it|all this)"
              + "|(cant|cannot) (take|do|handle|go through) (it|this|that) (any ?more|any longer|again)"
              + "|cant go on|(cant|dont) see (a|any|the) (future|way out|end|end to it)"
              + "|(ill|i will) (never|always) be (okay|ok|happy|better|like this|free)"
              + "|i have nothing left|nothing left (for|in) me");

  private Hopeless() {}

  /** Whether the person's words are without hope. */
  static boolean isSaid(Happening happening) {
    return happening.words().reveal().length() <= LONGEST && happening.words().hold(WORDS);
  }
}
