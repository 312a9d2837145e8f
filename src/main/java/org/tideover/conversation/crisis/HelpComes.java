package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Signal;
import org.tideover.domain.SafetyAssessment;

/**
 * News that somebody whom the person called is coming, which the model of meanings takes for
 * danger. Only such news with nothing else in it counts, word for word, so that nothing grave hides
 * in it; and a phrase of danger is never overruled.
 *
 * <p>Limitations: English, and common words.
 */
final class HelpComes {
  private static final String CALLED =
      "(i|ive|i have|we)( just| already| finally)? (called|phoned|rang|texted|messaged)";

  private static final String WHO =
      "((my|a|the) ((best|good|old|close|big|little|older|younger) )?(mom|mum|mother|dad|father|sister|brother"
          + "|aunt|uncle|cousin|grandma|grandpa|son|daughter|friend|buddy|neighbou?r|roommate|sponsor"
          + "|counsell?or|therapist|case ?worker|nurse|doctor))";

  private static final String COMES =
      "(she|he|they|shes|hes|theyre|help|somebody|someone)( is| are)?( already| now| just)?"
          + " (coming|on (her|his|their|the) way|driving|here|with me)"
          + "( (over|here|now|right|soon|by|up|round|tonight|to me|with me|to (get|see|help|stay with|be with"
          + "|sit with|pick up) me)){0,4}";

  private static final WholeMessage NEWS =
      WholeMessage.of(
          "ok|okay|yes|yeah|hey|hi|thanks|thank you|update",
          CALLED + " " + WHO + "(,| and| so|, and|, so) " + COMES);

  private HelpComes() {}

  /** The same, without the danger that only meaning heard in such news. */
  static Happening heard(Happening told) {
    SafetyAssessment found = told.heard().safety();
    boolean guessed =
        found.by() == SafetyAssessment.Layer.EMBEDDING
            && found.category().filter(Signal::isOfLife).isPresent();
    return guessed && NEWS.isSaid(told) ? told.assessed(SafetyAssessment.none()) : told;
  }
}
