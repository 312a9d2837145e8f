package org.tideover.conversation.state;

/**
 * Words of somebody who feels well, or better.
 *
 * <p>Limitations: English and a little Spanish, and a list of common phrases. Any doubt among them,
 * such as a "but", leaves them unheard.
 */
public final class GoodWords {
  private static final Pattern GOOD =
      Words.pattern(
          "(feel(s|ing)?|im|i am|doing|its|getting|thats|estoy|me siento)"
              + " ((so|really|pretty|very|much|a bit|a lot|a little|actually|doing|feeling|quite|muy) )*"
              + "(good|great|fine|ok|okay|alright|better|calm(er)?|happy|proud|relaxed|amazing|bien|mejor)");
  private static final Pattern ALONE =
      Pattern.compile(
          "((much|a bit|a lot|a little|so much|feeling|pretty|really) )*"
              + "(better|good|great|fine|calmer|mejor|bien)( now| today)?[.! ]*");
  private static final Pattern DOUBT =
      Words.pattern(
          "not|isnt|wasnt|dont|doesnt|didnt|aint|never|no longer|cant|wont|but|worse|hope|wish|want"
              + "|would|if|until|when|only|except|too good|no|pero|nunca");

  private GoodWords() {}

  /** Whether the person says so. */
  public static boolean tell(Happening happening) {
    Words words = happening.words();
    return !words.hold(DOUBT) && (words.are(ALONE) || words.hold(GOOD));
  }
}
