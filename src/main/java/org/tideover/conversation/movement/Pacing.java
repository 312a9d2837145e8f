package org.tideover.conversation.movement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.InSession;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Body;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.Movement;
import org.tideover.domain.Priority;
import org.tideover.domain.UrgeEpisode;

/**
 * The clockwork of a movement session: which step stands, how long it still takes, what is next.
 */
final class Pacing {
  /** How often the remaining time is brought up to date. */
  private static final Duration TICK = Duration.ofSeconds(5);

  /** A step counts as over when less than this is left, so that a tick a hair early moves on. */
  private static final Duration HAIR = Duration.ofMillis(400);

  /** Where the current step's message stands. */
  private static final String SLOT = "step";

  private Pacing() {}

  static boolean isOver(InSession state, Moment moment) {
    return !moment.now().isBefore(state.stepEndsAt().minus(HAIR));
  }

  /** Whether its first step came so lately that a tap may be meant for what was there before. */
  static boolean hasJustBegun(InSession state, Moment moment) {
    Instant began = state.stepEndsAt().minusSeconds(seconds(state.movement(), 0, moment));
    return state.step() == 0 && moment.now().isBefore(began.plus(TICK));
  }

  static boolean isLate(InSession state, Duration tooLate, Moment moment) {
    return moment.now().isAfter(state.stepEndsAt().plus(tooLate));
  }

  /** Begins a step with a message of its own. */
  static Step show(Step step, InSession state, int index, Moment moment) {
    int seconds = seconds(state.movement(), index, moment);
    InSession shown =
        new InSession(
            state.id(),
            state.movement(),
            index,
            index == state.step() ? state.form() : state.form().onNextStep(),
            moment.now().plusSeconds(seconds),
            Optional.empty());
    return ticking(step.settle(shown).say(message(step, shown, moment).in(SLOT)), shown, moment);
  }

  /** Brings the current step's message up to date. */
  static Step refresh(Step step, InSession state, Moment moment) {
    return ticking(
        step.settle(state).say(message(step, state, moment).replacing(SLOT)), state, moment);
  }

  static Step paused(Step step, InSession state, Instant until, Moment moment) {
    InSession paused =
        new InSession(
            state.id(),
            state.movement(),
            state.step(),
            state.form(),
            state.stepEndsAt(),
            Optional.of(moment.now()));
    return step.settle(paused)
        .say(pause(state, moment).replacing(SLOT))
        .book(tick(step, state, until));
  }

  /** The pause stands below what came between. */
  static Step stillPaused(Step step, InSession state, Moment moment) {
    return step.say(pause(state, moment).in(SLOT));
  }

  private static Act pause(InSession state, Moment moment) {
    return subject(Act.say("movement.paused"), state, moment.now())
        .offering("session:resume", "session:easier")
        .offering("session:stop", "session:hurts");
  }

  static Step resumed(Step step, InSession state, Moment moment) {
    Duration rest = Duration.between(state.pausedAt().orElse(moment.now()), state.stepEndsAt());
    InSession running =
        new InSession(
            state.id(),
            state.movement(),
            state.step(),
            state.form(),
            moment.now().plus(rest),
            Optional.empty());
    return refresh(step, running, moment);
  }

  /** Takes the buttons off the current step's message. */
  static Step strip(Step step, InSession state, String key) {
    return step.say(
        Act.say(key)
            .showing(new Act.Subject.OfStep(state.movement(), state.step(), state.form(), 0))
            .at(Priority.STEP)
            .replacing(SLOT));
  }

  /** Ends the session before its last step was done. */
  static Step end(Step step, InSession state, Outcome outcome, Moment moment) {
    return closed(strip(step, state, "movement.step-left"), state, state.step(), outcome, moment);
  }

  /** Records the session's end. */
  static Step closed(Step step, InSession state, int stepsDone, Outcome outcome, Moment moment) {
    String episode = step.person().episode().map(UrgeEpisode::id).orElse("");
    return step.cancel(AppointmentKind.SESSION_TICK)
        .record(
            new JournalEntry.SessionEnded(
                episode, moment.now(), state.movement(), outcome, stepsDone));
  }

  private static Step ticking(Step step, InSession state, Moment moment) {
    Instant soon = moment.now().plus(TICK);
    Instant at = soon.isBefore(state.stepEndsAt()) ? soon : state.stepEndsAt();
    return step.book(tick(step, state, at));
  }

  private static Appointment tick(Step step, InSession state, Instant at) {
    return new Appointment(step.person().person(), AppointmentKind.SESSION_TICK, at, state.id());
  }

  private static Act message(Step step, InSession state, Moment moment) {
    Act act =
        subject(Act.say("movement.step"), state, moment.now())
            .offering("session:pause", "session:skip");
    return mayBeHarder(step, state, moment)
        ? act.offering("session:easier", "session:harder").offering("session:stop", "session:hurts")
        : act.offering("session:easier", "session:stop").offering("session:hurts");
  }

  /** Whether a harder form is offered: back to the written one, or further for an okay body. */
  static boolean mayBeHarder(Step step, InSession state, Moment moment) {
    return switch (state.form()) {
      case EASIER -> true;
      case WRITTEN ->
          step.person().bodyAt(moment.now()).equals(Optional.of(Body.OKAY))
              && hasHarder(state, moment);
      case HARDER -> false;
    };
  }

  private static boolean hasHarder(InSession state, Moment moment) {
    return moment
        .advisor()
        .movement(state.movement())
        .flatMap(movement -> movement.steps().stream().skip(state.step()).findFirst())
        .filter(step -> !step.harder().isEmpty())
        .isPresent();
  }

  private static Act subject(Act act, InSession state, Instant now) {
    long left = Duration.between(now, state.stepEndsAt()).plusMillis(500).toSeconds();
    return act.showing(
            new Act.Subject.OfStep(
                state.movement(), state.step(), state.form(), (int) Math.max(0, left)))
        .at(Priority.STEP);
  }

  private static int seconds(String movement, int index, Moment moment) {
    return moment
        .advisor()
        .movement(movement)
        .map(Movement::steps)
        .map(steps -> steps.get(index).seconds())
        .orElse(1);
  }
}
