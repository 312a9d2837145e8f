package org.tideover.conversation.movement;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.AnotherWords;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState.AskingAboutPain;
import org.tideover.conversation.state.ConversationState.AskingAfter;
import org.tideover.conversation.state.ConversationState.InSession;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.GoodWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Told;
import org.tideover.conversation.state.Words;
import org.tideover.conversation.urge.HasteWords;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Body;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.Movement;
import org.tideover.domain.Place;
import org.tideover.domain.StepForm;
import org.tideover.domain.Surrounding;
import org.tideover.domain.UrgeEpisode;

/**
 * A movement session: steps arrive at their time; pause, skip, easier, harder, stop, hurt at any
 * moment.
 */
public final class InSessionHandler implements Handler<InSession> {
  /** A step that ended longer ago than this was interrupted, by a restart or an outage. */
  static final Duration TOO_LATE = Duration.ofMinutes(2);

  /** How long a pause may last before the session is closed. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** What does not end or steer a session, such as a number counted aloud. */
  private static final Set<Intent> SMALL_TALK =
      Set.of(
          Intent.RATING,
          Intent.YES,
          Intent.OTHER,
          Intent.THANKS,
          Intent.GREETING,
          Intent.MILESTONE,
          Intent.MOVE);

  private static final Set<Place> AMONG_OTHERS = Set.of(Place.PUBLIC, Place.WORK);

  @Override
  public Step enter(InSession state, Step step, Moment moment) {
    return Pacing.show(step, state, 0, moment);
  }

  @Override
  public Optional<Step> handle(InSession state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return switch (happening.event()) {
      case Event.Due due when due.appointment().kind() == AppointmentKind.SESSION_TICK ->
          Optional.of(
              due.appointment().token().equals(state.id()) ? tick(step, state, moment) : step);
      case Event.Tapped tapped -> tapped(step, state, tapped.action(), moment);
      case Event.Said _ -> said(step, state, happening, moment);
      default -> Optional.empty();
    };
  }

  @Override
  public Step leave(InSession state, Step step, Outcome why, Moment moment) {
    return Pacing.end(step, state, why, moment);
  }

  /**
   * Words in a session: the body first, then a wish to stop; small talk gets a short word back. How
   * somebody feels may be their body: unless it is well, the signs are asked for.
   */
  private static Optional<Step> said(
      Step step, InSession state, Happening happening, Moment moment) {
    Words words = happening.words();
    if (BodyWords.careful(words).equals(Optional.of(Body.SLEEPY))) {
      return Optional.of(
          MovementChoice.rest(Pacing.end(step, state, Outcome.STOPPED, moment), moment));
    }
    if (BodyWords.hurts(words) || BodyWords.isPart(words)) {
      return Optional.of(hurts(step, state, moment));
    }
    if (DoneWords.tell(happening)) {
      return Optional.of(next(step, state, moment));
    }
    Told told = Told.answer(words);
    if (isElsewhere(told, step.person()) || AnotherWords.tell(happening)) {
      return Optional.of(elsewhere(step, state, told, moment));
    }
    boolean well = BodyWords.deniesPain(words) || GoodWords.tell(happening);
    if (happening.means(Intent.MOOD) && !well) {
      return Optional.of(hurts(step, state, moment));
    }
    if (happening.means(Intent.STOP) || happening.means(Intent.NO) && !well) {
      return Optional.of(stop(step, state, moment));
    }
    return well
            || HasteWords.begin(happening)
            || SMALL_TALK.contains(happening.heard().intent().intent())
        ? Optional.of(step.say("movement.going-on"))
        : Optional.empty();
  }

  private static Optional<Step> tapped(Step step, InSession state, String action, Moment moment) {
    return switch (action) {
      case "session:pause" -> Optional.of(pause(step, state, moment));
      case "session:resume" -> Optional.of(resume(step, state, moment));
      case "session:skip" -> Optional.of(next(step, state, moment));
      case "session:easier" -> Optional.of(inForm(step, state, state.form().easier(), moment));
      case "session:harder" -> Optional.of(harder(step, state, moment));
      case "session:stop" -> Optional.of(stop(step, state, moment));
      case "session:hurts" -> Optional.of(hurts(step, state, moment));
      default -> isSecondTap(state, action, moment) ? Optional.of(step) : Optional.empty();
    };
  }

  /** A button that led here, tapped twice: the session that it began goes on. */
  private static boolean isSecondTap(InSession state, String action, Moment moment) {
    boolean led =
        action.startsWith("offer:") || action.startsWith("place:") || action.equals(Menu.START_NOW);
    return led && Pacing.hasJustBegun(state, moment);
  }

  private static Step tick(Step step, InSession state, Moment moment) {
    if (moment.advisor().movement(state.movement()).isEmpty()) {
      return interrupted(step, state, moment);
    }
    if (state.pausedAt().isPresent() || Pacing.isLate(state, TOO_LATE, moment)) {
      return interrupted(step, state, moment);
    }
    return Pacing.isOver(state, moment)
        ? next(step, state, moment)
        : Pacing.refresh(step, state, moment);
  }

  private static Step next(Step step, InSession state, Moment moment) {
    Optional<Movement> movement = moment.advisor().movement(state.movement());
    boolean last = movement.map(m -> state.step() + 1 >= m.steps().size()).orElse(true);
    Step done = Pacing.strip(step, state, "movement.step-done");
    if (!last) {
      return Pacing.show(done, state, state.step() + 1, moment);
    }
    return Pacing.closed(done, state, state.step() + 1, Outcome.FINISHED, moment)
        .say("movement.finished")
        .go(new AskingAfter());
  }

  private static Step pause(Step step, InSession state, Moment moment) {
    return state.pausedAt().isPresent()
        ? step
        : Pacing.paused(step, state, moment.now().plus(LONGEST_PAUSE), moment);
  }

  /** Something else is asked, and no step goes by meanwhile. */
  public static Step waiting(InSession state, Step step, Moment moment) {
    return pause(step, state, moment);
  }

  /** It was answered: whoever was in a movement finds it where they left it. */
  public static Step back(Step step, Moment moment) {
    return step.person().conversation() instanceof InSession state && state.pausedAt().isPresent()
        ? Pacing.stillPaused(step, state, moment)
        : step;
  }

  private static Step resume(Step step, InSession state, Moment moment) {
    return state.pausedAt().isEmpty() ? step : Pacing.resumed(step, state, moment);
  }

  /** A button of an older message may ask for more than is offered now. */
  private static Step harder(Step step, InSession state, Moment moment) {
    return Pacing.mayBeHarder(step, state, moment)
        ? inForm(step, state, state.form().harder(), moment)
        : Pacing.refresh(step, state, moment);
  }

  private static Step inForm(Step step, InSession state, StepForm form, Moment moment) {
    InSession changed =
        new InSession(
            state.id(), state.movement(), state.step(), form, state.stepEndsAt(), state.pausedAt());
    return state.pausedAt().isPresent()
        ? Pacing.resumed(step, changed, moment)
        : Pacing.refresh(step, changed, moment);
  }

  private static Step stop(Step step, InSession state, Moment moment) {
    return Pacing.end(step, state, Outcome.STOPPED, moment)
        .say("movement.stopped")
        .go(new AskingAfter());
  }

  /** Whether something is told that was not so when the movement was chosen. */
  private static boolean isElsewhere(Told told, PersonState person) {
    Optional<Place> before = person.episode().flatMap(UrgeEpisode::place);
    Set<Surrounding> around = EnumSet.noneOf(Surrounding.class);
    around.addAll(told.around());
    around.removeAll(person.episode().map(UrgeEpisode::around).orElse(Set.of()));
    if (!before.equals(Optional.of(Place.OUTSIDE))) {
      around.remove(Surrounding.BAD_WEATHER);
    }
    boolean amongOthers =
        told.place()
            .filter(AMONG_OTHERS::contains)
            .filter(now -> !before.equals(Optional.of(now)))
            .isPresent();
    return amongOthers || told.onWheels() && !person.screening().wheels() || !around.isEmpty();
  }

  /** Others came, or it rains, or the person wants something else: one that fits there. */
  private static Step elsewhere(Step step, InSession state, Told told, Moment moment) {
    Step ended = UrgePath.withEpisode(Pacing.end(step, state, Outcome.STOPPED, moment), moment);
    return UrgePath.keep(ended, told, moment, kept -> MovementChoice.offer(kept, moment));
  }

  private static Step hurts(Step step, InSession state, Moment moment) {
    return Pacing.end(step, state, Outcome.HURT, moment)
        .go(new AskingAboutPain(state.movement(), state.step()));
  }

  private static Step interrupted(Step step, InSession state, Moment moment) {
    return Pacing.end(step, state, Outcome.INTERRUPTED, moment)
        .say("movement.interrupted")
        .go(new AskingAfter());
  }
}
