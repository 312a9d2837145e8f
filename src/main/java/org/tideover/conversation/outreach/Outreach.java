package org.tideover.conversation.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideover.conversation.checkin.AskingUrgeTodayHandler;
import org.tideover.conversation.crisis.LeftOpen;
import org.tideover.conversation.plan.PlanMoments;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.Priority;
import org.tideover.domain.SkipReason;

/** What comes of a moment that is due: we write first, or let it pass. */
public final class Outreach {
  /** How long we wait for a conversation to come to its end. */
  private static final Duration BUSY = Duration.ofMinutes(10);

  /** After a machine slept, a check-in is made up for unless the next one is as near as this. */
  private static final Duration NEXT_IS_NEAR = Duration.ofHours(6);

  /** So soon after anything we wrote first, a late check-in is let go. */
  private static final Duration ONE_CATCH_UP = Duration.ofHours(1);

  private Outreach() {}

  /** A check-in is due. */
  public static Step checkIn(Happening happening, Appointment due, Moment moment) {
    PersonState person = happening.person();
    Step step = Step.of(person);
    if (isMet(person.rhythm().since(), due)) {
      return step;
    }
    Optional<SkipReason> against = against(person, due, moment.now());
    if (against.isPresent()) {
      Step passed = step.person(person.keeping(person.rhythm().passedOver(moment.now())));
      return Nudges.letPass(passed, against.get(), due.at(), moment);
    }
    if (isBusy(person, moment.now()) || hasJustWritten(person, moment.now())) {
      return later(step, due, moment);
    }
    int unanswered = person.rhythm().unanswered();
    Step asked = step.person(person.keeping(person.rhythm().askedAt(moment.now())));
    if (unanswered == Rhythm.PATIENCE) {
      return asked.say(Act.say("check-in.paused").at(Priority.NUDGE).offering("check-in:resume"));
    }
    return first(asked, new AskingUrgeToday(unanswered == 1), moment);
  }

  /**
   * Whether its kind was considered since it was due: the same moment was booked once more while it
   * was on its way through the door.
   */
  static boolean isMet(Optional<Instant> considered, Appointment due) {
    return considered.filter(since -> !since.isBefore(due.at())).isPresent();
  }

  /** Why a check-in passes; empty where it may come. */
  private static Optional<SkipReason> against(PersonState person, Appointment due, Instant now) {
    if (person.preferences().isPausedAt(now)) {
      return Optional.of(SkipReason.PAUSED);
    }
    if (LeftOpen.holdsBack(person, now)) {
      return Optional.of(SkipReason.ESCALATION_OPEN);
    }
    if (person.preferences().isQuietAt(now)) {
      return Optional.of(SkipReason.QUIET_HOURS);
    }
    return isTooLate(person, due, now) ? Optional.of(SkipReason.TOO_LATE) : Optional.empty();
  }

  /** So late that the next one, or what we made up for, is enough. */
  private static boolean isTooLate(PersonState person, Appointment due, Instant now) {
    boolean late = now.isAfter(due.at().plus(Timetable.STILL_WORTH_IT));
    boolean second =
        now.isAfter(due.at().plus(BUSY))
            && lastFirst(person).filter(last -> now.isBefore(last.plus(ONE_CATCH_UP))).isPresent();
    Rhythm passed = person.rhythm().passedOver(now);
    return second
        || (late
            && Timetable.checkIn(person.keeping(passed), now)
                .filter(next -> next.isBefore(now.plus(NEXT_IS_NEAR)))
                .isPresent());
  }

  /**
   * We write first, and the state says what; where the person wants it discreet, it says so only
   * when they open it.
   */
  static Step first(Step step, ConversationState state, Moment moment) {
    return step.person().preferences().discreet()
        ? step.settle(state)
            .say(
                Act.say("discreet.hello")
                    .at(Priority.NUDGE)
                    .offering("discreet:open")
                    .offering(lighter(step, state)))
        : step.go(state);
  }

  /** Later, fewer and stop are about what waits, opened or not. */
  private static String[] lighter(Step step, ConversationState state) {
    return switch (state) {
      case AskingUrgeToday asking -> AskingUrgeTodayHandler.lighter(step);
      case ConversationState.AnsweringPlan answering -> PlanMoments.lighter(answering.plan());
      default -> new String[] {"nudge:snooze", "nudge:fewer", "nudge:stop"};
    };
  }

  /** What was said discreetly is opened. */
  public static Step opened(Step step) {
    ConversationState state = step.person().conversation();
    boolean waits =
        state instanceof AskingUrgeToday
            || state instanceof ConversationState.AnsweringPlan
            || state instanceof ConversationState.ReadingNudge;
    return waits ? step.go(state) : step.say("answer.nothing-open");
  }

  /** Whether the person is in the middle of something with us. */
  static boolean isBusy(PersonState person, Instant now) {
    return person.conversation() instanceof ConversationState.InSession
        || (!(person.conversation() instanceof Idle) && Reactions.isTalking(person, now, BUSY));
  }

  /** Two things that we write first never come at once, unless the second would meet the quiet. */
  private static boolean hasJustWritten(PersonState person, Instant now) {
    return lastFirst(person).filter(last -> now.isBefore(last.plus(BUSY))).isPresent()
        && !person.preferences().isQuietAt(now.plus(BUSY));
  }

  static Step later(Step step, Appointment due, Moment moment) {
    return step.book(
        new Appointment(due.person(), due.kind(), moment.now().plus(BUSY), due.token()));
  }

  /** When we last wrote first, by a check-in or a nudge. */
  static Optional<Instant> lastFirst(PersonState person) {
    Optional<Instant> nudged = person.rhythm().nudging().latest().map(sent -> sent.at());
    Optional<Instant> asked = person.rhythm().asked();
    return nudged.filter(at -> asked.filter(at::isBefore).isEmpty()).or(() -> asked);
  }
}
