package org.tideover.conversation;

import java.time.Duration;
import java.util.Optional;
import org.tideover.conversation.buddy.BuddyInReach;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.crisis.LeftOpen;
import org.tideover.conversation.outreach.Nudges;
import org.tideover.conversation.outreach.Outreach;
import org.tideover.conversation.outreach.Reactions;
import org.tideover.conversation.progress.ProgressPath;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingFollowUp;
import org.tideover.conversation.state.ConversationState.CheckingNextDay;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.HelpingInOverdose;
import org.tideover.conversation.state.ConversationState.InSession;
import org.tideover.conversation.state.ConversationState.WritingSafetyPlan;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.RiskCategory;

/** What a due appointment leads to, by what is open when it comes. */
final class Appointments {
  /** How long a question waits when the person is in the middle of something. */
  private static final Duration BUSY = Duration.ofMinutes(10);

  private Appointments() {}

  static Step keep(Happening happening, Appointment appointment, Moment moment) {
    return switch (appointment.kind()) {
      case SESSION_TICK ->
          happening.person().conversation() instanceof InSession
              ? handled(happening, moment)
              : Step.of(happening.person());
      case URGE_FOLLOW_UP -> followUp(happening, appointment, moment);
      case OVERDOSE_STEP ->
          happening.person().conversation() instanceof HelpingInOverdose
              ? handled(happening, moment)
              : Step.of(happening.person());
      case CRISIS_CHECK_IN, CRISIS_NEXT_DAY -> checkIn(happening, appointment, moment);
      case CHECK_IN -> Outreach.checkIn(happening, appointment, moment);
      case PLAN -> Nudges.plan(happening, appointment, moment);
      case NUDGE -> Nudges.point(happening, appointment, moment);
      case TOGETHER_TICK -> Step.of(happening.person());
      case BUDDY_ALERT -> BuddyInReach.due(Step.of(happening.person()), appointment, moment);
      case WEEKLY_PICTURE -> weekly(happening, appointment, moment);
    };
  }

  private static Step followUp(Happening happening, Appointment appointment, Moment moment) {
    Step step = Step.of(happening.person());
    Optional<String> open = happening.person().episode().map(episode -> episode.id());
    if (Crisis.isOpen(happening.person().conversation())
        || happening.person().preferences().isPausedAt(moment.now())
        || !open.equals(Optional.of(appointment.token()))) {
      return step;
    }
    return busy(happening.person().conversation(), moment)
        ? later(step, appointment, moment)
        : step.go(new AskingFollowUp());
  }

  private static Step checkIn(Happening happening, Appointment appointment, Moment moment) {
    Step step = Step.of(happening.person());
    if (!Crisis.asks(happening.person())) {
      // It was on its way through the door when the person needed quiet, or said that all is well.
      return step;
    }
    if (busy(happening.person().conversation(), moment) || isInTalk(happening.person(), moment)) {
      return later(Crisis.asksBy(step, moment.now().plus(BUSY)), appointment, moment);
    }
    RiskCategory category = RiskCategory.of(appointment.token());
    return appointment.kind() == AppointmentKind.CRISIS_CHECK_IN
        ? BuddyInReach.watched(step, category, moment).go(new CheckingSafety(category))
        : step.go(new CheckingNextDay(category));
  }

  /**
   * Whether they are talking with us about the danger: a "yes" then answers what was asked there.
   */
  private static boolean isInTalk(PersonState person, Moment moment) {
    return Crisis.isOpen(person.conversation()) && Reactions.isTalking(person, moment.now(), BUSY);
  }

  private static Step weekly(Happening happening, Appointment appointment, Moment moment) {
    Step step = Step.of(happening.person());
    ConversationState state = happening.person().conversation();
    return busy(state, moment)
        ? later(step, appointment, moment)
        : ProgressPath.due(step, LeftOpen.holdsBack(step.person(), moment.now()), moment);
  }

  private static Step later(Step step, Appointment appointment, Moment moment) {
    return step.book(
        new Appointment(
            appointment.person(),
            appointment.kind(),
            moment.now().plus(BUSY),
            appointment.token()));
  }

  private static boolean busy(ConversationState state, Moment moment) {
    boolean writes =
        state instanceof WritingSafetyPlan plan && moment.now().isBefore(plan.since().plus(BUSY));
    return writes || state instanceof InSession;
  }

  private static Step handled(Happening happening, Moment moment) {
    return Handlers.handle(happening, moment).orElseGet(() -> Step.of(happening.person()));
  }
}
