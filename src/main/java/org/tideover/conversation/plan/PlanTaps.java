package org.tideover.conversation.plan;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AnsweringPlan;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.ShrinkingPlan;
import org.tideover.conversation.state.ConversationState.TimingPlan;
import org.tideover.conversation.state.ConversationState.WritingPlan;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanBook;
import org.tideover.domain.PlanTime;

/** The buttons of plans, which work at any time: each names its plan. */
public final class PlanTaps {
  private static final String AREA = "if-then:";

  private PlanTaps() {}

  /** What a tap leads to. */
  public static Step answer(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    String tapped = happening.tapped(AREA);
    if (tapped.equals("new")) {
      return step.go(new WritingPlan(moment.now()));
    }
    if (tapped.equals("list") || tapped.equals("skip")) {
      return PlanPath.open(step, moment);
    }
    String verb = tapped.substring(0, Math.max(0, tapped.indexOf(':')));
    return PlanPath.with(
        step,
        PlanActs.plan(tapped),
        moment,
        (book, plan) -> answer(step, verb, book, plan, moment));
  }

  private static Step answer(Step step, String verb, PlanBook book, Plan plan, Moment moment) {
    return switch (verb) {
      case "done" -> PlanMoments.done(step, book, plan, moment);
      case "later" -> PlanMoments.later(step, book, plan, moment);
      case "not-today" -> PlanMoments.notToday(step, book, plan, moment);
      case "now" -> step.go(new AnsweringPlan(plan.id()));
      case "time" ->
          step.settle(new TimingPlan(plan.id(), moment.now()))
              .say(
                  PlanPath.times(
                      PlanActs.about("plan.when", plan, step.person(), moment.now()), plan));
      case "tap" -> PlanPath.timed(step, book, plan.at(new PlanTime.OnTap(), moment.now()), moment);
      case "smaller" ->
          step.keep(book.with(plan.countedAnew())).go(new ShrinkingPlan(plan.id(), moment.now()));
      case "keep" ->
          step.settle(new Idle()).keep(book.with(plan.countedAnew())).say("plan.kept-as-it-is");
      case "fewer" -> fewer(step, book, plan, moment);
      case "stop" ->
          step.settle(new Idle())
              .keep(book.with(plan.at(new PlanTime.OnTap(), moment.now())))
              .say("plan.stopped");
      case "drop" ->
          step.settle(new Idle())
              .keep(book.without(plan.id()))
              .say(Act.say("plan.dropped").offering("if-then:new"));
      default -> PlanPath.open(step, moment);
    };
  }

  /** About half as often; what comes once a week already is left to a tap. */
  private static Step fewer(Step step, PlanBook book, Plan plan, Moment moment) {
    Optional<PlanTime> fewer =
        plan.time() instanceof PlanTime.Weekly weekly ? weekly.fewer() : Optional.empty();
    Plan rarer = plan.at(fewer.orElseGet(PlanTime.OnTap::new), moment.now());
    return step.settle(new Idle())
        .keep(book.with(rarer))
        .say(
            fewer.isPresent()
                ? PlanActs.about("plan.fewer", rarer, step.person(), moment.now())
                : Act.say("plan.stopped"));
  }
}
