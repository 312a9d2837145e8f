package org.tideover.conversation.state;

/**
 * Words of somebody who is pregnant.
 *
 * <p>Limitations: English, and a list of common phrases. Where another person is named, only a
 * plain "I am pregnant" is heard.
 */
public final class PregnancyWords {
  private static final Pattern PLAINLY = Words.pattern("(im|i am) (\\w+ )?pregnant");
  private static final Pattern PREGNANT =
      Words.pattern(
          "(im|i am|me) (\\w+ ){0,4}pregnant",
          "\\d{1,2} (weeks?|months?|wks?) pregnant",
          "^pregnant",
          "my pregnancy",
          "(im|i am) expecting a baby");
  private static final Pattern NOT_SO =
      Words.pattern(
          "(not|isnt|never|no longer|wasnt|was|if im|if i am|when i was) (\\w+ )?pregnant");
  private static final Pattern ANOTHER =
      Words.pattern(
          "(she|shes|her|wife|girlfriend|sister|daughter|friend|cousin|mom|mum|he|hes|his|they)");

  private PregnancyWords() {}

  /** Whether the person says that they are. */
  public static boolean tell(Words words) {
    return words.hold(PREGNANT)
        && (words.hold(PLAINLY) || !words.hold(ANOTHER))
        && !words.hold(NOT_SO);
  }
}
