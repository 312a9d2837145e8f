package org.tideover.conversation.crisis;

import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/** How words of danger leave every other path. */
public final class Crisis {
  private Crisis() {}

  /** CRISIS goes to human help at once; CONCERN is asked about, unless help is open already. */
  public static Step meet(Step step, Happening happening, Moment moment) {
    SafetyAssessment found = happening.heard().safety();
    RiskCategory category = found.category().orElseThrow();
    Step recorded =
        step.record(new JournalEntry.Escalated(moment.now(), found.level(), category, found.by()));
    if (found.level() == RiskLevel.CRISIS) {
      return recorded.go(of(category, moment));
    }
    return recorded.go(new AskingDirectly(category, happening.means(Intent.URGE)));
  }

  /** Help now was tapped: every line at once, and what we can help with, without any question. */
  public static Step helpNow(Step step) {
    return step.say(
        Act.say("crisis.help-now")
            .at(Priority.CRISIS)
            .offering("help:overdose", "help:suicide")
            .offering("help:medical", "help:abuse")
            .offering(Menu.SAFE));
  }

  /** The hand-over to human help for a kind of danger. */
  public static Escalated of(RiskCategory category, Moment moment) {
    return new Escalated(category, "crisis." + category.id(), moment.now());
  }

  /** Whether human help or the direct question is open. */
  public static boolean isOpen(ConversationState state) {
    return state instanceof Escalated
        || state instanceof AskingDirectly
        || state instanceof CheckingSafety;
  }
}
