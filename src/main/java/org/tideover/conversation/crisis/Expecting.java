package org.tideover.conversation.crisis;

import java.time.Instant;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Caution;
import org.tideover.domain.Event;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/**
 * What a body that is known to be pregnant tells: bleeding, contractions or water is an alarm,
 * though the pregnancy was told in another message. The level can only rise here.
 *
 * <p>Limitations: common words, English alone.
 */
public final class Expecting {
  private static final Pattern ALARM =
      Words.pattern(
          "(im|i am|started|still|keep|its|it is|been|am|vaginal|some|bad|heavy|lots of) ?(still |now |just )?"
              + "(bleeding|spotting|cramping|leaking)",
          "^(bleeding|spotting|cramping|contractions?)",
          "(having|have|got|getting|these|feel) (\\w+ )?(contractions?|bad cramps)",
          "(theres|there is|see|seeing|so much|some) (\\w+ )?blood",
          "waters? (\\w+ )?(broke|broken|breaking)|in labou?r|baby (\\w+ ){0,3}(moving|moved|move|kicking|kick)",
          "(cant|cannot|dont|havent|not|stopped|no longer) (\\w+ )?(feel|felt|feeling) (the|my) baby");

  private static final Pattern NOT_THAT =
      Words.pattern(
          "(nose|gums?|fingers?|hands?|arms?|knees?|wrists?|lips?)( (is|are|was|were|keeps?|still))* bleeding"
              + "|bleeding from (my |the )?(nose|gums?|fingers?|hands?|arms?|knees?|wrists?|lips?|cut)"
              + "|nosebleeds?|blood (test|pressure|work|type)"
              + "|(?:can|could|i) feel (the|my) baby (\\w+ )?(moving|move|kicking|kick)|baby is (moving|kicking)");

  private Expecting() {}

  /** The same, raised where such a body tells an alarm. */
  public static Happening heard(Happening told, Instant now) {
    SafetyAssessment found = told.heard().safety();
    boolean fresh = told.event() instanceof Event.Said said && !said.edited();
    boolean alarm =
        fresh
            && told.person().screening().at(now).cautions().contains(Caution.PREGNANCY)
            && told.words().replaced(NOT_THAT, " ").hold(ALARM);
    boolean open = found.level() == RiskLevel.CRISIS && !isOfTheBody(found);
    return alarm && !open
        ? told.assessed(
            SafetyAssessment.of(
                RiskLevel.CRISIS, RiskCategory.MEDICAL, 1, SafetyAssessment.Layer.PHRASE))
        : told;
  }

  /** "I am bleeding" is heard as harm that somebody did to themselves, and is this here. */
  private static boolean isOfTheBody(SafetyAssessment found) {
    return found
        .category()
        .filter(one -> OfTheBody.is(one) || one == RiskCategory.SELF_HARM)
        .isPresent();
  }
}
