package org.tideover.conversation.safetyplan;

import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.WritingSafetyPlan;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Classification;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.PersonText;
import org.tideover.domain.PlanEntry;
import org.tideover.domain.SafetyPlan;

/**
 * A step of the safety plan is written: every line is kept at once, so that nothing is lost to an
 * interruption; each step can be skipped, and writing goes on later where it stopped.
 */
public final class WritingSafetyPlanHandler implements Handler<WritingSafetyPlan> {
  /** A line that is longer is hardly read in a hard hour. */
  private static final int LONGEST = 200;

  /** What a phrase is sure of that is the whole message, apart from fillers. */
  private static final double WHOLE = 0.95;

  /** Words that answer none of our questions, where they are the whole message. */
  private static final Set<Intent> NO_LINE =
      Set.of(Intent.YES, Intent.GREETING, Intent.THANKS, Intent.RATING);

  @Override
  public Step enter(WritingSafetyPlan state, Step step, Moment moment) {
    return SafetyPlans.current(step, moment)
        .map(plan -> step.say(PlanActs.ask(state, plan)))
        .orElseGet(() -> step.settle(new Idle()).say(SafetyPlans.locked()));
  }

  @Override
  public Optional<Step> handle(WritingSafetyPlan state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return switch (happening.event()) {
      case Event.Said said when !said.edited() && state.waitsAt(moment.now()) ->
          said(step, state, happening, said.text(), moment);
      case Event.Tapped tapped ->
          SafetyPlans.current(step, moment)
              .flatMap(plan ->
                  tapped(waiting(step, state, moment), state, tapped.action(), plan, moment));
      default -> Optional.empty();
    };
  }

  private static Optional<Step> tapped(
      Step step, WritingSafetyPlan state, String action, SafetyPlan plan, Moment moment) {
    if (PlanActs.isIdea(state.part(), action)) {
      return Optional.of(
          kept(step, state, plan, new PlanEntry.Idea(action), Act.say("safety-plan.kept")));
    }
    return switch (action) {
      case "safety-plan:next", "safety-plan:skip" -> Optional.of(onward(step, state, plan, moment));
      case "safety-plan:pause" -> Optional.of(paused(step));
      case "safety-plan:done" -> Optional.of(done(step, state, plan));
      case "safety-plan:clear" -> Optional.of(cleared(step, state, plan));
      default -> Optional.empty();
    };
  }

  private static Optional<Step> said(
      Step step, WritingSafetyPlan state, Happening happening, PersonText words, Moment moment) {
    Optional<SafetyPlan> plan = SafetyPlans.current(step, moment);
    if (plan.isEmpty()) {
      return Optional.of(step.settle(new Idle()).say(SafetyPlans.locked()));
    }
    Step open = waiting(step, state, moment);
    Intent whole = whole(happening);
    if (whole == Intent.STOP) {
      return Optional.of(paused(step));
    }
    if (whole == Intent.NO) {
      return Optional.of(onward(open, state, plan.get(), moment));
    }
    if (whole == Intent.HELP) {
      return Optional.empty();
    }
    return Optional.of(
        NO_LINE.contains(whole)
            ? open.go(open.person().conversation())
            : written(open, state, happening, plan.get(), words));
  }

  /** What the whole message is known to mean, word for word; else nothing in particular. */
  private static Intent whole(Happening happening) {
    return happening.heard().intent() instanceof IntentMatch match
            && match.by() == Classification.By.PHRASE
            && match.confidence() >= WHOLE
        ? match.intent()
        : Intent.OTHER;
  }

  private static Step written(
      Step step, WritingSafetyPlan state, Happening happening, SafetyPlan plan, PersonText words) {
    String line = words.reveal().strip();
    if (line.length() > LONGEST) {
      return step.say(PlanActs.goingOn(Act.say("safety-plan.too-long"), state));
    }
    return kept(step, state, plan, new PlanEntry.Own(new PersonText(line)), door(happening));
  }

  /**
   * Words that sound like a craving, or like a lapse, are answered with the way to help with it.
   */
  private static Act door(Happening happening) {
    if (happening.means(Intent.URGE)) {
      return Act.say("safety-plan.kept-urge").offering(Menu.CRAVING);
    }
    return happening.means(Intent.LAPSE)
        ? Act.say("safety-plan.kept-lapse").offering("lapse:told")
        : Act.say("safety-plan.kept");
  }

  private static Step kept(
      Step step, WritingSafetyPlan state, SafetyPlan plan, PlanEntry entry, Act answer) {
    if (plan.isFull(state.part())) {
      return step.say(PlanActs.goingOn(Act.say("safety-plan.full"), state));
    }
    return step.keep(plan.with(state.part(), entry)).say(PlanActs.goingOn(answer, state));
  }

  private static Step onward(Step step, WritingSafetyPlan state, SafetyPlan plan, Moment moment) {
    if (state.alone()) {
      return done(step, state, plan);
    }
    SafetyPlan asked = plan.asked(state.part());
    Step kept = step.keep(asked);
    return asked
        .next()
        .map(part -> kept.go(new WritingSafetyPlan(part, false, moment.now())))
        .orElseGet(() ->
            kept.settle(new Idle())
                .say(Act.say("safety-plan.finished").offering(Menu.SAFETY_PLAN)));
  }

  private static Step done(Step step, WritingSafetyPlan state, SafetyPlan plan) {
    return step.keep(plan.asked(state.part()))
        .settle(new Idle())
        .say(Act.say("safety-plan.changed").offering(Menu.SAFETY_PLAN));
  }

  private static Step cleared(Step step, WritingSafetyPlan state, SafetyPlan plan) {
    return step.keep(plan.without(state.part()))
        .say(PlanActs.goingOn(Act.say("safety-plan.emptied"), state));
  }

  /** The same step, counted from now. */
  private static Step waiting(Step step, WritingSafetyPlan state, Moment moment) {
    return step.settle(new WritingSafetyPlan(state.part(), state.alone(), moment.now()));
  }

  private static Step paused(Step step) {
    return step.settle(new Idle()).say("safety-plan.paused");
  }
}
