package org.tideover.conversation.safetyplan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.WritingSafetyPlan;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Classification;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.PlanPart;
import org.tideover.domain.Priority;
import org.tideover.domain.SafetyPlan;

/**
 * The doors to the safety plan: shown, begun, gone on with, changed and deleted, from any state.
 */
public final class SafetyPlans {
  private static final Pattern ASKED =
      Pattern.compile(
          "/safety_?plan|(please )?((show|see|read|open|get)( me)? )?(my |the )?(safety|crisis) ?plan"
              + "( please)?");
  private static final Pattern NAMED = Pattern.compile("\\b(safety|crisis) ?plan\\b");

  /** Longer messages say more than that they want the plan. */
  private static final int LONGEST_WISH = 80;

  private static final Set<String> AREAS = Set.of("safety-plan", "plan-part", "idea", "safer");

  private SafetyPlans() {}

  /** Whether an action belongs to the safety plan. */
  public static boolean isArea(String area) {
    return AREAS.contains(area);
  }

  /** Whether the person asks for their safety plan, by a tap or in words. */
  public static boolean isAskedFor(Happening happening) {
    if (happening.taps(Menu.SAFETY_PLAN) || happening.taps(Menu.WRITE_SAFETY_PLAN)) {
      return true;
    }
    if (!(happening.event() instanceof Event.Said said)) {
      return false;
    }
    String words = said.text().reveal().strip().toLowerCase(Locale.ROOT);
    return words.length() <= LONGEST_WISH
        && (ASKED.matcher(words).matches() || isNamed(words, happening));
  }

  /**
   * Named in passing: not while its lines are being written, nor when a craving or lapse is told.
   */
  private static boolean isNamed(String words, Happening happening) {
    return NAMED.matcher(words).find()
        && !(happening.person().conversation() instanceof WritingSafetyPlan)
        && !happening.means(Intent.URGE)
        && !happening.means(Intent.LAPSE);
  }

  /**
   * Whether words that sound like a craving or a lapse are a line of the plan that is being
   * written. They are, unless they are known to mean just that; and even a craving is a warning
   * sign, where those are asked for. The way out stands beside the answer.
   */
  public static boolean isLine(Happening happening, Moment moment) {
    return happening.person().conversation() instanceof WritingSafetyPlan writing
        && writing.waitsAt(moment.now())
        && (happening.heard().intent().by() != Classification.By.PHRASE
            || writing.part() == PlanPart.SIGNS && happening.means(Intent.URGE));
  }

  /** The plan, whole, or what one is where there is none. */
  public static Step open(Step step, Moment moment) {
    return switch (moment.plan().get()) {
      case KeptPlan.None none -> introduced(step);
      case KeptPlan.Open open -> shown(step, open.plan());
      case KeptPlan.Locked locked -> step.say(locked());
    };
  }

  /**
   * The plan in the middle of a crisis; empty where something else comes first, or where somebody
   * may read along.
   */
  public static Optional<Step> inCrisis(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return PlanInReach.hasTime(happening.person().conversation())
        ? Optional.of(
            switch (moment.plan().get()) {
              case KeptPlan.None none -> step.say(urgent("crisis.plan-later"));
              case KeptPlan.Open open -> urgently(step, open.plan());
              case KeptPlan.Locked locked -> step.say(urgent("crisis.plan-locked"));
            })
        : Optional.empty();
  }

  /** What a tapped action of the safety plan leads to when no escalation is open. */
  public static Step tapped(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (!happening.tapped("plan-part:").isEmpty()) {
      return change(step, happening.tapped("plan-part:"), moment);
    }
    return switch (happening.tapped("safety-plan:")) {
      case "write", "begin", "go-on" -> onward(step, happening, moment);
      case "not-now" -> step.say("safety-plan.later");
      case "change" -> step.say(PlanActs.which());
      case "delete" ->
          step.say(
              Act.say("safety-plan.delete-ask")
                  .offering("safety-plan:delete-yes", "safety-plan:delete-no"));
      case "delete-yes" -> deleted(step);
      case "delete-no" -> step.say("safety-plan.delete-kept");
      default -> open(step, moment);
    };
  }

  /** The plan as it stands after what this step keeps; empty where it cannot be opened. */
  static Optional<SafetyPlan> current(Step step, Moment moment) {
    return step.plan()
        .or(() ->
            switch (moment.plan().get()) {
              case KeptPlan.None none -> Optional.of(SafetyPlan.empty());
              case KeptPlan.Open open -> Optional.of(open.plan());
              case KeptPlan.Locked locked -> Optional.empty();
            });
  }

  /** It cannot be opened: said plainly, and nothing is written over it. */
  static Act locked() {
    return Act.say("safety-plan.locked")
        .offering(Menu.LINES, Menu.HELP_NOW)
        .offering("safety-plan:delete");
  }

  private static Step introduced(Step step) {
    return step.say(
        Act.say("safety-plan.intro").offering("safety-plan:begin", "safety-plan:not-now"));
  }

  private static Step shown(Step step, SafetyPlan plan) {
    Step shown = step.say("safety-plan.show-head");
    for (Act part : PlanActs.parts(plan, Priority.REPLY)) {
      shown = shown.say(part);
    }
    return shown.say(PlanActs.menu(plan));
  }

  private static Step urgently(Step step, SafetyPlan plan) {
    Step shown = step;
    for (Act part : PlanActs.parts(plan, Priority.CRISIS)) {
      shown = shown.say(part);
    }
    return shown.say(urgent("crisis.plan-shown"));
  }

  private static Act urgent(String key) {
    return Act.say(key).at(Priority.CRISIS).offering(Menu.HELP_NOW, Menu.SAFE);
  }

  /** The next step that was not asked about; somebody new hears first what a plan is. */
  private static Step onward(Step step, Happening happening, Moment moment) {
    Optional<SafetyPlan> plan = current(step, moment);
    if (plan.isEmpty()) {
      return step.say(locked());
    }
    if (plan.get().isEmpty() && happening.taps(Menu.WRITE_SAFETY_PLAN)) {
      return introduced(step);
    }
    return plan.get()
        .next()
        .map(part -> step.go(new WritingSafetyPlan(part, false, moment.now())))
        .orElseGet(() -> shown(step, plan.get()));
  }

  private static Step change(Step step, String id, Moment moment) {
    return PlanPart.of(id)
        .map(part -> step.go(new WritingSafetyPlan(part, true, moment.now())))
        .orElseGet(() -> open(step, moment));
  }

  /** Whoever deletes the plan does not go on writing it. */
  private static Step deleted(Step step) {
    ConversationState state = step.person().conversation();
    Step out = state instanceof WritingSafetyPlan ? step.settle(new Idle()) : step;
    return out.keep(SafetyPlan.empty()).say("safety-plan.deleted");
  }
}
