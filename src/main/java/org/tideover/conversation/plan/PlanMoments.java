package org.tideover.conversation.plan;

import java.time.Duration;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Nudging;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanBook;
import org.tideover.domain.PlanTime;
import org.tideover.domain.Priority;

/** A plan's moment: we come by, and hear whether it was done. */
public final class PlanMoments {
  /** How long a plan is put off. */
  private static final Duration LATER = Duration.ofHours(1);

  private PlanMoments() {}

  /** We come by: the plan keeps it, and that nothing was heard since the last time. */
  public static Step came(Step step, PlanBook book, Plan plan, Moment moment) {
    return unheard(step.keep(book.with(plan.came(moment.now()))), plan, moment);
  }

  private static Step unheard(Step step, Plan plan, Moment moment) {
    return plan.open() && !plan.isOwed()
        ? step.record(new JournalEntry.PlanAnswered(plan.id(), moment.now(), "unanswered"))
        : step;
  }

  /**
   * Whether even the offer to make it smaller stayed unanswered; or we did not say yet what then.
   */
  public static boolean isLeftAlone(Plan plan) {
    return plan.isOwed() || (plan.open() && plan.undone() >= Plan.OFTEN);
  }

  /** We come by no more, and say so; the plan stays, and is left to a tap. */
  public static Step rest(Step step, PlanBook book, Plan plan, Moment moment) {
    Plan rests = plan.at(new PlanTime.OnTap(), moment.now()).countedAnew();
    return unheard(step, plan, moment)
        .keep(book.with(rests))
        .settle(new Idle())
        .say(
            Act.say("plan.rests")
                .at(Priority.NUDGE)
                .offering("if-then:list", PlanActs.action("drop", plan)));
  }

  /** What we say at the moment; a plan that was left undone so often is offered smaller. */
  static Step said(Step step, Plan plan, Moment moment) {
    return plan.isTooBig()
        ? step.say(smaller("plan.now-smaller", plan, step, moment).at(Priority.NUDGE))
        : step.say(now(plan, step, moment));
  }

  /** What comes one time only cannot come less often. */
  private static Act now(Plan plan, Step step, Moment moment) {
    Act act =
        PlanActs.about("plan.now", plan, step.person(), moment.now())
            .at(Priority.NUDGE)
            .offering(PlanActs.action("done", plan))
            .offering(PlanActs.action("later", plan), PlanActs.action("not-today", plan));
    return plan.time() instanceof PlanTime.Weekly
        ? act.offering(PlanActs.action("fewer", plan), PlanActs.action("stop", plan))
        : act;
  }

  /** The taps with which a plan comes later, less often, or not at all. */
  public static String[] lighter(String plan) {
    return new String[] {
      PlanActs.action("later", plan), PlanActs.action("fewer", plan), PlanActs.action("stop", plan)
    };
  }

  private static Act smaller(String key, Plan plan, Step step, Moment moment) {
    return PlanActs.about(key, plan, step.person(), moment.now())
        .offering(PlanActs.action("done", plan), PlanActs.action("not-today", plan))
        .offering(PlanActs.action("smaller", plan), PlanActs.action("time", plan))
        .offering(PlanActs.action("drop", plan));
  }

  /** It was done: a plan for one moment has served. */
  static Step done(Step step, PlanBook book, Plan plan, Moment moment) {
    PlanBook left =
        plan.time() instanceof PlanTime.Once ? book.without(plan.id()) : book.with(plan.done());
    return answered(step, left, plan, "done", moment).say("plan.done");
  }

  /**
   * It is put off; what falls into the quiet hours waits for their end. That it comes again takes
   * no other plan's place among those of the day.
   */
  static Step later(Step step, PlanBook book, Plan plan, Moment moment) {
    var until =
        step.person()
            .preferences()
            .quiet()
            .end(PlanPath.wall(step.person(), moment.now().plus(LATER)));
    Rhythm rhythm = step.person().rhythm();
    Nudging nudging = rhythm.nudging();
    Nudging left = nudging.latest("plan.now").map(nudging::without).orElse(nudging);
    Step freed = step.person(step.person().keeping(rhythm.with(left)));
    return answered(freed, book.with(plan.putOff(until.toInstant())), plan, "later", moment)
        .say(Act.say("plan.later").with("clock", until.toLocalTime().withSecond(0).withNano(0)));
  }

  /** Not today: no blame; the third time it is offered to be made smaller. */
  static Step notToday(Step step, PlanBook book, Plan plan, Moment moment) {
    Plan left = plan.notDone();
    Step answered = answered(step, book.with(left), plan, "not-today", moment);
    return left.isTooBig()
        ? answered.say(
            PlanActs.about("plan.too-big", plan, step.person(), moment.now())
                .offering(PlanActs.action("smaller", plan), PlanActs.action("time", plan))
                .offering(PlanActs.action("drop", plan), PlanActs.action("keep", plan)))
        : answered.say("plan.not-today");
  }

  private static Step answered(Step step, PlanBook book, Plan plan, String answer, Moment moment) {
    return step.settle(new Idle())
        .keep(book)
        .record(new JournalEntry.PlanAnswered(plan.id(), moment.now(), answer));
  }
}
