package org.tideover.conversation.state;

/**
 * What weighs on somebody after a slip: shame, and whether all is lost now.
 *
 * <p>Limitations: English, and a list of common phrases. They count only where a slip was told.
 */
public final class SlipWords {
  private static final Pattern SHAME =
      Words.pattern(
          "(feel|feeling|felt) (like |so |such |really |like such |like a |a )*(shit|shitty|crap|trash|garbage|dirty"
              + "|failure|loser|piece of (shit|crap)|guilty|ashamed|stupid|embarrassed|disgusting|worthless"
              + "|pathetic)",
          "i (fucking |really |just )?hate (myself|who i am|what i did|that i (used|did))",
          "(im|i am) (just |such |so |really |fucking |a |an )*(disgusting|disgusted( with myself)?|pathetic"
              + "|worthless|ashamed|embarrassed|failure|loser|screw ?up|fuck ?up|idiot|trash|garbage"
              + "|stupid|piece of (shit|crap)|disappointment|disgrace)",
          "(will|gonna|going to|must|probably) (all |really )?(hate|be (so |really )?(mad|angry|pissed|ashamed"
              + "|disappointed)( at| with| in| of)?) me",
          "(let|letting) (\\w+ ){1,3}down",
          "(so much|the|such|full of) (shame|guilt)",
          "(cant|couldnt) (look|face) (\\w+ ){0,3}(mirror|eyes?|family|kids?|sponsor|them|anyone|anybody)");
  private static final Pattern ALL_LOST =
      Words.pattern(
          "back (to|at) (zero|square one|day (one|1|0|zero)|the (start|beginning)|0)",
          "(start|starting|begin|count|counting) (all |counting |my (days|count|time) )*(over|again|from (zero"
              + "|scratch|the (start|beginning)|day (one|1|0)))",
          "(lost|lose|losing|threw away) (all |everything )*(of )?(my|the) (days|time|streak|progress|clean time|count|months"
              + "|years)",
          "(is|was|did|does|do) (it|that|all|everything|my \\w+) (all |get |be )*(reset|lost|gone|for nothing|wasted)");

  private SlipWords() {}

  /** Whether they are ashamed, or afraid of what others will think. */
  public static boolean isAshamed(Happening happening) {
    return happening.words().hold(SHAME);
  }

  /** Whether they ask, or fear, that they have to begin anew. */
  public static boolean isAllLost(Happening happening) {
    return happening.words().hold(ALL_LOST);
  }
}
