package org.tideover.conversation.safetyplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tideover.conversation.state.ConversationState.WritingSafetyPlan;
import org.tideover.conversation.state.Menu;
import org.tideover.domain.Act;
import org.tideover.domain.PlanPart;
import org.tideover.domain.Priority;
import org.tideover.domain.SafetyPlan;

/** What is said about a safety plan: its questions, its parts, what can be done with it. */
final class PlanActs {
  /** Ideas that a tap takes over: coping skills by their id, and ways to make a place safer. */
  private static final Map<PlanPart, List<List<String>>> IDEAS =
      Map.of(
          PlanPart.ALONE,
          List.of(
              List.of("idea:long-breath", "idea:five-senses"),
              List.of("idea:one-song", "idea:warm-drink"),
              List.of("idea:urge-surfing", "idea:cool-hands")),
          PlanPart.SURROUNDINGS,
          List.of(
              List.of("safer:away", "safer:company"),
              List.of("safer:naloxone", "safer:not-alone")));

  private PlanActs() {}

  /** Whether a tapped action is an idea for this part. */
  static boolean isIdea(PlanPart part, String action) {
    return IDEAS.getOrDefault(part, List.of()).stream().anyMatch(row -> row.contains(action));
  }

  /** The question for a part; where only this part is changed, what it says so far. */
  static Act ask(WritingSafetyPlan state, SafetyPlan plan) {
    PlanPart part = state.part();
    boolean written = !plan.of(part).isEmpty();
    if (!state.alone()) {
      return withIdeas(Act.say("safety-plan.ask-" + part.id()), part)
          .offering("safety-plan:skip", "safety-plan:pause");
    }
    Act question =
        withIdeas(Act.say(written ? "safety-plan.change" : "safety-plan.ask-" + part.id()), part);
    return written
        ? of(question, plan, part).offering("safety-plan:clear", "safety-plan:done")
        : question.offering("safety-plan:done");
  }

  /** What follows a line that was kept. */
  static Act goingOn(Act act, WritingSafetyPlan state) {
    return state.alone()
        ? act.offering("safety-plan:done")
        : act.offering("safety-plan:next", "safety-plan:pause");
  }

  /** The whole plan, a short message a part; the country's lines stand in it by themselves. */
  static List<Act> parts(SafetyPlan plan, Priority lane) {
    List<Act> acts = new ArrayList<>();
    for (PlanPart part : PlanPart.values()) {
      if (!plan.of(part).isEmpty() || part == PlanPart.PROFESSIONALS) {
        acts.add(of(Act.say("safety-plan.show-" + part.id()), plan, part).at(lane));
      }
    }
    return acts;
  }

  /** What can be done with a plan that was shown. */
  static Act menu(SafetyPlan plan) {
    Act act = Act.say("safety-plan.menu");
    Act further = plan.next().isPresent() ? act.offering("safety-plan:go-on") : act;
    return further.offering("safety-plan:change", "safety-plan:delete").offering(Menu.HELP_NOW);
  }

  /** Which part is to be changed. */
  static Act which() {
    Act act = Act.say("safety-plan.which");
    for (PlanPart part : PlanPart.values()) {
      act = act.offering("plan-part:" + part.id());
    }
    return act;
  }

  private static Act of(Act act, SafetyPlan plan, PlanPart part) {
    return act.showing(new Act.Subject.OfPlan(plan.of(part)));
  }

  private static Act withIdeas(Act act, PlanPart part) {
    Act more = act;
    for (List<String> row : IDEAS.getOrDefault(part, List.of())) {
      more = more.offering(row.toArray(String[]::new));
    }
    return more;
  }
}
