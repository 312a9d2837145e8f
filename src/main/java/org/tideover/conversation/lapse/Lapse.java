package org.tideover.conversation.lapse;

import org.tideover.conversation.buddy.BuddyInReach;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Priority;

/** What the questions about a lapse share: a way on, and facts without advice. */
public final class Lapse {
  /** Any of the questions can be skipped. */
  static final String SKIP = "lapse:skip";

  private Lapse() {}

  /** What research says about medicine (FACTS MO-1 to MO-7), without advice. */
  public static Step medicine(Step step) {
    return step.say(
        Act.say("lapse.medicine").offering(Menu.CRAVING).offering(Menu.LINES, Menu.HELP_NOW));
  }

  /** What next: nothing is reset. */
  static Step next(Step step, Moment moment) {
    Act next = BuddyInReach.offered(Act.say("lapse.next").offering(Menu.CRAVING), step, moment);
    return step.settle(new Idle())
        .say(next.offering("lapse:medicine").offering(Menu.LINES, Menu.HELP_NOW));
  }

  /** A question that keeps somebody alive goes first. */
  static Act urgent(String key) {
    return Act.say(key).at(Priority.CRISIS);
  }
}
