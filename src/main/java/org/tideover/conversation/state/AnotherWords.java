package org.tideover.conversation.state;

/**
 * Words of somebody who wants another movement than this one.
 *
 * <p>Limitations: a list of common phrases, English and Spanish, nearly all a whole message.
 */
public final class AnotherWords {
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(no |nah |nope |pls |please |can i have |give me |i want |try )*"
              + "(another|next|a different|different|something else|something different|anything else"
              + "|not (that|this|here)|change( it)?|otro|otra|algo distinto|ese no|esa no)"
              + "( one| movement| uno| una)?( pls| please)?[.!? ]*");

  /** It does not fit where they are. */
  private static final Pattern NOT_HERE =
      Words.pattern("(cant|cannot|wont|not gonna|not going to) (do|move|start)( \\w+){0,2} here");

  private AnotherWords() {}

  /** Whether the message says so. */
  public static boolean tell(Happening happening) {
    return happening.words().are(ANOTHER) || happening.words().hold(NOT_HERE);
  }
}
