package org.tideover.conversation.safetyplan;

import java.util.Set;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.CheckingNextDay;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.ConversationState.HelpingInOverdose;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.ConversationState.NamingBarrier;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.ConversationState.ReachingOut;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;

/**
 * Where the safety plan is offered: a plan that exists, within a crisis that leaves time to read
 * it; a new one, once the crisis has calmed. Never in danger now.
 */
public final class PlanInReach {
  /** Replies under which a plan that exists is offered, whatever state they leave. */
  private static final Set<String> KEYS = Set.of("crisis.help-now", "crisis.denied");

  private static final Set<RiskCategory> LATER =
      Set.of(
          RiskCategory.SUICIDE,
          RiskCategory.SELF_HARM,
          RiskCategory.OVERDOSE,
          RiskCategory.WITHDRAWAL);

  private PlanInReach() {}

  /** The same step, with the person's own plan one tap away where that helps. */
  public static Step offered(Step step, Moment moment) {
    if (step.acts().isEmpty() || !fits(step)) {
      return step;
    }
    return moment.plan().get() instanceof KeptPlan.None ? step : step.offering(Menu.SAFETY_PLAN);
  }

  /** The same words of calm, with the plan, or the writing of one, one tap away. */
  public static Act calmed(Act act, RiskCategory category, Moment moment) {
    return Signal.isOfLife(category) ? act.offering(door(moment)) : act;
  }

  /** The same step after a check-in went well, with an offer to write a plan together. */
  public static Step checkedIn(Step step, RiskCategory category, Moment moment) {
    if (!LATER.contains(category)) {
      return step;
    }
    return door(moment).equals(Menu.SAFETY_PLAN)
        ? step.offering(Menu.SAFETY_PLAN)
        : step.say(
            Act.say("safety-plan.offer").offering(Menu.WRITE_SAFETY_PLAN, "safety-plan:not-now"));
  }

  /** Whether a crisis leaves the time, and the safety, to read a plan. */
  public static boolean hasTime(ConversationState state) {
    return switch (state) {
      case InDanger danger -> false;
      case OwnOverdose own -> false;
      case HelpingInOverdose helping -> false;
      case KeepingQuiet quiet -> false;
      default -> true;
    };
  }

  private static String door(Moment moment) {
    return moment.plan().get() instanceof KeptPlan.None ? Menu.WRITE_SAFETY_PLAN : Menu.SAFETY_PLAN;
  }

  private static boolean fits(Step step) {
    Act last = step.acts().getLast();
    boolean fresh = last.priority() == Priority.CRISIS && !last.key().startsWith("crisis.plan-");
    ConversationState state = step.person().conversation();
    return fresh && hasTime(state) && (KEYS.contains(last.key()) || isReadable(state));
  }

  private static boolean isReadable(ConversationState state) {
    boolean place =
        switch (state) {
          case Escalated open -> true;
          case AskingForHelp asking -> true;
          case NamingBarrier naming -> true;
          case ReachingOut reaching -> true;
          case CheckingSafety checking -> true;
          case CheckingNextDay checking -> true;
          default -> false;
        };
    return place && state instanceof HelpIsOpen open && Signal.isOfLife(open.category());
  }
}
