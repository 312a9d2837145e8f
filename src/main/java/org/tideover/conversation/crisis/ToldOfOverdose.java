package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Relations;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Event;

/**
 * When the overdose was that words are about: now, or in the past.
 *
 * <p>Limitations: English alone, and common words; whatever tells no time is about now.
 */
final class ToldOfOverdose {
  private static final String WHEN =
      "((last|this past) (week|month|year|spring|summer|fall|autumn|winter)"
          + "|(days|weeks?|months?|years?) ago|in (19|20)[0-9][0-9])";
  private static final String IT_WAS =
      "((that|it|this) (was|happened)|(he|she|they) (died|overdosed|oded|odd|passed))";

  /** "He is dead" is no such word: it may look so, and help is still due. */
  private static final Pattern LONG_OVER =
      Words.pattern(
          IT_WAS + "( \\w+){0,6} " + WHEN,
          WHEN + "( \\w+){0,3} " + IT_WAS,
          "funeral",
          "buried",
          "passed away",
          "i miss (him|her|them)");

  /** How somebody tells of what was: after it was said to be past, this is still about that. */
  private static final Pattern OF_THEN =
      Words.pattern(
          WHEN,
          "was|wasnt|were|werent|had|used to|overdosed|oded|died|passed",
          "(keep|kept) (seeing|hearing|thinking|dreaming)|remember|flashbacks?|nightmares?");

  /** Beside that, what is so now. */
  private static final Pattern OF_NOW =
      Words.pattern(
          "now|again|another|other|just|today|tonight",
          "(hes|shes|theyre|its|is|are|isnt|arent|wont|doesnt|cant|im)( \\w+){0,2}"
              + " (breath(ing|e)|blue|gr[ae]y|purple|wake|waking|awake|respond(ing)?|overdosing|oding|od"
              + "|dying|unconscious|moving|limp|cold)");

  private static final String TOOK_IN =
      "( \\w+){0,3} (swallowed|ate|eaten|drank|got into|chewed|licked|sucked)";

  private static final String FEW =
      "([1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten)";

  /** A small child; who is grown may be somebody's child, too. */
  private static final Pattern CHILD =
      Words.pattern(
          "(toddler|infant|newborn|baby (boy|girl)|(little|small) (boy|girl|kid|one))s?",
          "(my|our|his|her) " + FEW + "[ -]?(years?|yrs?|months?)[ -]olds?",
          "(hes|shes|he is|she is)( only)? " + FEW + " (years?|yrs?|months?) old",
          "(my|our|the|his|her) (little|small|baby|tiny) (" + Relations.CHILDREN + ")s?" + TOOK_IN,
          "(kids|children|kid|child|baby)" + TOOK_IN);

  private ToldOfOverdose() {}

  /** Whether it is a small child who took something. */
  static boolean isOfChild(Happening happening) {
    return happening.words().hold(CHILD);
  }

  /** Whether the words name a time that is long over, or say that somebody is buried. */
  static boolean isLongAgo(Happening happening) {
    return happening.words().hold(LONG_OVER);
  }

  /** Whether words of an overdose are about one that goes on, when an earlier one was told. */
  static boolean isNow(Happening happening) {
    boolean then = happening.words().hold(LONG_OVER) || happening.words().hold(OF_THEN);
    boolean english = !Whose.knows(Spoken.language(happening));
    boolean now = !(english && then) || happening.words().hold(OF_NOW);
    // A second look at earlier words tells nothing new where help is open.
    return now && happening.event() instanceof Event.Said;
  }
}
