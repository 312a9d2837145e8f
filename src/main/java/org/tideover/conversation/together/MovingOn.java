package org.tideover.conversation.together;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementStep;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.Round;
import org.tideover.domain.StepForm;

/**
 * The clockwork of a group that moves. It changes the message less often than in a private chat:
 * Telegram lets a bot send a group 20 messages a minute.
 */
final class MovingOn {
  private static final Duration TICK = Duration.ofSeconds(15);

  /** A step counts as over when less than this is left, so that a tick a hair early moves on. */
  private static final Duration HAIR = Duration.ofMillis(400);

  /** A step that ended longer ago than this was interrupted, by a restart or an outage. */
  private static final Duration TOO_LATE = Duration.ofMinutes(2);

  private static final String SLOT = "together-step";

  private MovingOn() {}

  static GroupStep begun(GroupStep step, Round.Gathering gathering, GroupMoment moment) {
    int count = moment.members().size() + (step.joined().isPresent() ? 1 : 0);
    GroupStep quiet =
        new GroupStep(step.round(), List.of(), step.next(), step.joined(), step.passed());
    return show(
        quiet.say(
            Act.say("together.begun")
                .showing(new Act.Subject.OfMovement(gathering.movement(), ""))
                .with("people", count)
                .replacing(Together.SLOT)),
        new Round.Moving(gathering.id(), gathering.movement(), 0, moment.now(), moment.now()),
        moment);
  }

  static GroupStep ticked(Round.Moving moving, GroupMoment moment) {
    Instant now = moment.now();
    if (now.isAfter(moving.stepEndsAt().plus(TOO_LATE))) {
      return ended(moving, moving.step(), "together.interrupted", moment);
    }
    if (now.isBefore(moving.stepEndsAt().minus(HAIR))) {
      return GroupStep.of(moving)
          .say(message(moving, now).replacing(SLOT))
          .until(next(moving, moment));
    }
    GroupStep done = GroupStep.of(moving).say(done(moving));
    return moving.step() + 1 < steps(moving.movement(), moment).size()
        ? show(
            done,
            new Round.Moving(
                moving.id(), moving.movement(), moving.step() + 1, moving.startedAt(), now),
            moment)
        : after(done, moving, moving.step() + 1, "together.finished", moment);
  }

  static GroupStep stopped(GroupMoment moment) {
    return switch (moment.round()) {
      case Round.None none -> Together.unchanged(moment);
      case Round.Gathering gathering ->
          GroupStep.of(new Round.None())
              .say(Act.say("together.called-off").replacing(Together.SLOT));
      case Round.Moving moving -> ended(moving, moving.step(), "together.stopped", moment);
    };
  }

  /** When the message is brought up to date, or the step is over. */
  static Appointment next(Round.Moving moving, GroupMoment moment) {
    Instant soon = moment.now().plus(TICK);
    Instant at = soon.isBefore(moving.stepEndsAt()) ? soon : moving.stepEndsAt();
    return new Appointment(moment.group(), AppointmentKind.TOGETHER_TICK, at, moving.id());
  }

  private static GroupStep show(GroupStep step, Round.Moving at, GroupMoment moment) {
    List<MovementStep> steps = steps(at.movement(), moment);
    if (at.step() >= steps.size()) {
      return ended(at, at.step(), "together.interrupted", moment);
    }
    Round.Moving shown =
        new Round.Moving(
            at.id(),
            at.movement(),
            at.step(),
            at.startedAt(),
            moment.now().plusSeconds(steps.get(at.step()).seconds()));
    return step.in(shown).say(message(shown, moment.now()).in(SLOT)).until(next(shown, moment));
  }

  private static GroupStep ended(
      Round.Moving moving, int stepsDone, String key, GroupMoment moment) {
    return after(GroupStep.of(moving).say(done(moving)), moving, stepsDone, key, moment);
  }

  /** Everybody who has a chat with us is asked there how it is now; the group hears no number. */
  private static GroupStep after(
      GroupStep step, Round.Moving moving, int stepsDone, String key, GroupMoment moment) {
    GroupStep told =
        new GroupStep(
                new Round.None(),
                step.acts(),
                java.util.Optional.empty(),
                step.joined(),
                step.passed())
            .say(Act.say(key).with("people", moment.members().size()));
    Event over = new Event.EndedTogether(moving.movement(), moving.startedAt(), stepsDone);
    for (PersonId member : moment.members()) {
      told = moment.known().test(member) ? told.telling(member, over) : told;
    }
    return told;
  }

  private static Act message(Round.Moving moving, Instant now) {
    long left = Duration.between(now, moving.stepEndsAt()).plusMillis(500).toSeconds();
    return Act.say("together.step")
        .showing(
            new Act.Subject.OfStep(
                moving.movement(), moving.step(), StepForm.WRITTEN, (int) Math.max(0, left)))
        .at(Priority.STEP)
        .offering("together:join", "together:stop");
  }

  private static Act done(Round.Moving moving) {
    return Act.say("movement.step-done")
        .showing(new Act.Subject.OfStep(moving.movement(), moving.step(), StepForm.WRITTEN, 0))
        .at(Priority.STEP)
        .replacing(SLOT);
  }

  private static List<MovementStep> steps(String movement, GroupMoment moment) {
    return moment.advisor().movement(movement).map(Movement::steps).orElseGet(List::of);
  }
}
