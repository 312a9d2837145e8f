package org.tideover.conversation.urge;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * Words of somebody who wants no more questions: they want to begin, or have a minute and no more.
 *
 * <p>Limitations: a list of common phrases, English and Spanish. {@code Just a minute} asks us to
 * wait, and tells nothing.
 */
public final class HasteWords {
  private static final Pattern BEGIN =
      Pattern.compile(
          "(ok |okay |yes |just |lets )*(start|begin|go|ready|im ready|move|do it)( now| moving)*[.! ]*"
              + "|(idk |whatever |pls |please |just )*(give|show|send|tell) me (something|anything)"
              + "( quick| fast| now| pls| please)*[.! ]*"
              + "|(pls |please )*(hurry|quick|quickly|asap|anything)( up| now| pls| please)*[.! ]*"
              + "|(vamos|empezar|empecemos|empieza|listo|lista)( ya)?[.! ]*");

  private static final Pattern MINUTE =
      Words.pattern(
          "only (\\w+ ){0,3}(1|one|a) ?min(ute)?",
          "(have|got) (just |only |like |about )?(1|one) ?min(ute)?",
          "(1|one) ?min(ute)? only",
          "(solo|sólo) (tengo )?(un|1) minuto",
          "tengo (solo |sólo )?(un|1) minuto");

  private HasteWords() {}

  /** Whether the person says that they want to begin. */
  public static boolean begin(Happening happening) {
    return happening.words().are(BEGIN);
  }

  /** Whether the person has one minute only. */
  static boolean oneMinute(Happening happening) {
    return happening.words().hold(MINUTE);
  }
}
