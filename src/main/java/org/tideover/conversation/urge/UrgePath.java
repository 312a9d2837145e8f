package org.tideover.conversation.urge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.Parking;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Told;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Body;
import org.tideover.domain.Event;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.Place;
import org.tideover.domain.Surrounding;
import org.tideover.domain.UrgeEpisode;
import org.tideover.domain.UrgeIntensity;

/** The moves that the states of the urge path share: open an episode, rate, close. */
public final class UrgePath {
  /** So long after it was opened an episode has ended by itself: a craving then is another one. */
  static final Duration EPISODE_LASTS = Duration.ofHours(3);

  /** When the quiet follow-up comes. */
  private static final Duration FOLLOW_UP = Duration.ofMinutes(30);

  private UrgePath() {}

  /** A craving was told: the urge scale comes at once, whatever was open before. */
  public static Step open(PersonState person, Moment moment) {
    Step open = anew(withEpisode(Step.of(person), moment));
    return drives(Told.inPassing(Words.of("")), open, moment)
        ? open.go(person.conversation())
        : askIntensity(open);
  }

  /**
   * The same, and how strong it is, where they are, who is there and how their body is, if told.
   */
  public static Step open(Happening happening, Moment moment) {
    ConversationState before = happening.person().conversation();
    Step open = withEpisode(Step.of(happening.person()), moment);
    if (before instanceof Parking && ParkingHandler.saysParked(happening)) {
      return ParkingHandler.parked(open, moment);
    }
    return keepAll(
        isOnTheWay(before) ? open : anew(open),
        Told.inPassing(happening.words()),
        moment,
        told ->
            Shortcuts.past(happening, told, moment)
                .or(() ->
                    some(happening.ratingOfCraving())
                        .map(rating -> rateBefore(told, rating, moment)))
                .orElseGet(() -> askIntensity(told)));
  }

  /** Whether the person is on the way from a craving to a movement or skill, or in one. */
  public static boolean isOnTheWay(ConversationState state) {
    return state instanceof Parking
        || state instanceof ConversationState.AskingIntensity
        || state instanceof ConversationState.AskingPlace
        || state instanceof ConversationState.AskingBody
        || state instanceof ConversationState.OfferingMovement
        || state instanceof ConversationState.InSession
        || state instanceof ConversationState.ShowingSkill;
  }

  /** Whether one of the questions before a movement is open, or its card. */
  public static boolean asks(ConversationState state) {
    return isOnTheWay(state)
        && !(state instanceof ConversationState.InSession)
        && !(state instanceof ConversationState.ShowingSkill);
  }

  /**
   * Keeps what the person told of their situation, but for their body, and goes on; whoever drives
   * has to park first.
   */
  public static Step keep(Step step, Told told, Moment moment, UnaryOperator<Step> onward) {
    Step kept = safely(step.person(told.keep(step.person())), told);
    return drives(told, step, moment) ? kept.go(new Parking(moment.now())) : onward.apply(kept);
  }

  /** The same, and how their body is, if they told. */
  static Step keepAll(Step step, Told told, Moment moment, UnaryOperator<Step> onward) {
    PersonState person = step.person();
    PersonState felt =
        told.body().map(body -> person.alsoFeeling(body, moment.now())).orElse(person);
    return keep(step.person(felt), told, moment, onward);
  }

  /** Whether they drive by these words, or by earlier ones and were nowhere else since. */
  private static boolean drives(Told told, Step step, Moment moment) {
    boolean parks =
        step.person().conversation() instanceof Parking parking && parking.waitsAt(moment.now());
    boolean elsewhere = told.place().isPresent() && !told.around().contains(Surrounding.ABOARD);
    return told.drives() || parks && !elsewhere;
  }

  /** The urge scale. */
  static Step askIntensity(Step step) {
    return step.go(new ConversationState.AskingIntensity());
  }

  /** Whether the person gave a number in the open episode. */
  static boolean isRated(Step step) {
    return episode(step.person()).before().isPresent();
  }

  /** Where it is dangerous outside, a safe place and the number come before any question. */
  private static Step safely(Step step, Told told) {
    return told.around().contains(Surrounding.UNSAFE_OUTSIDE)
        ? step.say(Act.say("urge.safe-first").offering(Menu.HELP_NOW))
        : step;
  }

  /** The place is known, or skipped; next, how their body is. */
  public static Step at(Step step, Optional<Place> place) {
    PersonState person = step.person();
    return step.person(person.during(person.episode().map(episode -> episode.at(place))))
        .go(new ConversationState.AskingBody());
  }

  /** What was told of an earlier craving counts no more. */
  private static Step anew(Step step) {
    UrgeEpisode episode = episode(step.person()).at(Optional.empty()).beside(false).among(Set.of());
    return step.person(step.person().during(Optional.of(episode)));
  }

  /** A craving with the drug at hand: distance from it first, then the same. */
  public static Step openAtHand(PersonState person, Moment moment) {
    return withEpisode(Step.of(person), moment)
        .say("urge.at-hand")
        .go(new ConversationState.AskingIntensity());
  }

  /** A number was told while nothing was open: it counts as a craving that was rated. */
  public static Step openRated(PersonState person, int rating, Moment moment) {
    return rateBefore(withEpisode(Step.of(person), moment), rating, moment);
  }

  /** Keeps the first rating of a round and asks where the person is. */
  static Step rateBefore(Step step, int rating, Moment moment) {
    Step rated = record(step, Phase.BEFORE, rating, moment);
    return rating > 0
        ? askPlace(rated, moment)
        : rated
            .say(Act.say("urge.none-now").offering("next:done", "next:another"))
            .settle(new ConversationState.ChoosingNext());
  }

  /**
   * Asks where the person is, unless they said so, and then how their body is; whoever just used
   * rests, whatever they would answer.
   */
  static Step askPlace(Step step, Moment moment) {
    if (step.person().justUsed(moment.now())) {
      return MovementChoice.offer(step, moment);
    }
    return step.go(
        episode(step.person()).place().isPresent()
            ? new ConversationState.AskingBody()
            : new ConversationState.AskingPlace());
  }

  /** A number again, while another question is open: a second tap is one, a word corrects it. */
  static Optional<Step> ratedAgain(Happening happening, Step step, Moment moment) {
    if (happening.rating().isEmpty() || !isRated(step)) {
      return Optional.empty();
    }
    ConversationState open = step.person().conversation();
    int rating = happening.rating().getAsInt();
    boolean same =
        episode(step.person()).latest().filter(urge -> urge.value() == rating).isPresent();
    Step corrected = same ? step : record(step, Phase.BEFORE, rating, moment);
    return Optional.of(happening.event() instanceof Event.Tapped ? corrected : corrected.go(open));
  }

  /** Keeps the first rating, and asks nothing more: something else goes on meanwhile. */
  public static Step rated(Step step, int rating, Moment moment) {
    return record(step, Phase.BEFORE, rating, moment);
  }

  /** Records a rating in the open episode. */
  static Step record(Step step, Phase phase, int rating, Moment moment) {
    UrgeIntensity intensity = new UrgeIntensity(rating);
    UrgeEpisode episode = episode(step.person()).rated(intensity);
    return step.person(step.person().during(Optional.of(episode)))
        .record(new JournalEntry.UrgeRated(episode.id(), moment.now(), phase, intensity));
  }

  /** Ends the episode; later taps on its messages find nothing open. */
  public static Step close(Step step, Outcome outcome, Instant now) {
    Optional<UrgeEpisode> open = step.person().episode();
    Step closed =
        step.person(step.person().during(Optional.empty()))
            .cancel(AppointmentKind.URGE_FOLLOW_UP)
            .settle(new ConversationState.Idle());
    return open.map(
            episode -> closed.record(new JournalEntry.EpisodeClosed(episode.id(), now, outcome)))
        .orElse(closed);
  }

  /** The open episode. States of the urge path are entered with one. */
  public static UrgeEpisode episode(PersonState person) {
    return person
        .episode()
        .orElseThrow(() -> new IllegalStateException("The urge path needs an open episode"));
  }

  /** Keeps the body answer, and leads to safety, to rest or to a movement by it. */
  public static Step withBody(Step step, Optional<Body> body, Moment moment) {
    return MovementChoice.offer(feeling(step, body, moment), moment);
  }

  /** Keeps the body answer. */
  static Step feeling(Step step, Optional<Body> body, Moment moment) {
    return body.map(answer -> step.person(step.person().feeling(answer, moment.now())))
        .orElse(step);
  }

  /** Makes sure that an episode is open; one left lying is closed first. */
  public static Step withEpisode(Step step, Moment moment) {
    Optional<UrgeEpisode> open = step.person().episode();
    boolean fresh =
        open.filter(e -> moment.now().isBefore(e.openedAt().plus(EPISODE_LASTS))).isPresent();
    if (fresh) {
      return followUp(step, moment);
    }
    UrgeEpisode episode = UrgeEpisode.open(moment.ids().get(), moment.now());
    Step closed = open.isPresent() ? close(step, Outcome.ABANDONED, moment.now()) : step;
    Rhythm rhythm = closed.person().rhythm().urgeCame(moment.now());
    Step opened =
        closed
            .person(closed.person().during(Optional.of(episode)).keeping(rhythm))
            .record(new JournalEntry.EpisodeOpened(episode.id(), moment.now()));
    return followUp(opened, moment);
  }

  /** Plans the one quiet follow-up; whatever happens in the episode until then moves it. */
  static Step followUp(Step step, Moment moment) {
    return step.book(
        new Appointment(
            step.person().person(),
            AppointmentKind.URGE_FOLLOW_UP,
            moment.now().plus(FOLLOW_UP),
            episode(step.person()).id()));
  }

  /** The rating in a happening, as an Optional for chaining. */
  static Optional<Integer> some(OptionalInt rating) {
    return rating.isPresent() ? Optional.of(rating.getAsInt()) : Optional.empty();
  }
}
