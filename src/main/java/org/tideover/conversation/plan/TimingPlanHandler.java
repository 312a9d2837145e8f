package org.tideover.conversation.plan;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.tideover.conversation.state.ClockTimes;
import org.tideover.conversation.state.ConversationState.TimingPlan;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.PersonText;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanTime;

/** When a plan's moment is: a time of day, tapped or typed, with other days if they are named. */
public final class TimingPlanHandler implements Handler<TimingPlan> {
  @Override
  public Step enter(TimingPlan state, Step step, Moment moment) {
    return PlanPath.with(
        step,
        state.plan(),
        moment,
        (book, plan) ->
            step.say(
                PlanPath.times(
                    PlanActs.about("plan.when", plan, step.person(), moment.now()), plan)));
  }

  @Override
  public Optional<Step> handle(TimingPlan state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    Optional<LocalTime> tapped = ClockTimes.tapped(happening);
    if (tapped.isPresent()) {
      return Optional.of(
          PlanPath.with(
              step,
              state.plan(),
              moment,
              (book, plan) ->
                  PlanPath.timed(
                      step,
                      book,
                      plan.at(PlanPath.unsettled(plan.time()).at(tapped.get()), moment.now()),
                      moment)));
    }
    return WritingPlanHandler.words(happening, state.since(), moment)
        .flatMap(words -> typed(step, state, words, moment));
  }

  private static Optional<Step> typed(
      Step step, TimingPlan state, PersonText words, Moment moment) {
    return ClockTimes.answer(words.reveal())
        .map(time ->
            PlanPath.with(
                step,
                state.plan(),
                moment,
                (book, plan) ->
                    PlanPath.timed(
                        step,
                        book,
                        plan.at(time(plan, words, time, moment, step), moment.now()),
                        moment)));
  }

  /** Days that are named with the time take the place of the earlier ones. */
  private static PlanTime time(
      Plan plan, PersonText words, LocalTime time, Moment moment, Step step) {
    if (!PlanWords.nameDays(words.reveal())) {
      return PlanPath.unsettled(plan.time()).at(time);
    }
    ZonedDateTime wall = PlanPath.wall(step.person(), moment.now());
    PlanTime told = PlanWords.time(words.reveal(), wall.toLocalDate(), wall.toLocalTime());
    return PlanPath.unsettled(told).at(time);
  }
}
