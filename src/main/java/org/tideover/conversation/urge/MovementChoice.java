package org.tideover.conversation.urge;

import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.OfferingMovement;
import org.tideover.conversation.state.ConversationState.ShowingSkill;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Body;
import org.tideover.domain.Companion;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Withheld;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.QuietHours;
import org.tideover.domain.Situation;
import org.tideover.domain.StepForm;
import org.tideover.domain.UrgeEpisode;

/** Leads to a movement, to a skill, or away from both: a body answer wins over every wish. */
public final class MovementChoice {
  /** The most effort that is ever asked for (FACTS MV-5). */
  private static final int EFFORT_CAP = 5;

  /** The most effort of a movement for people who begin, and of one without any question (MV-3). */
  private static final int GENTLE = 3;

  /** Early recovery, as far as we can know it: so long after they came. */
  private static final Duration BEGINNING = Duration.ofDays(14);

  /** And until they finished so many movements. */
  private static final int BEGINNINGS = 5;

  /** So many movements a day are offered; then rest is the better help (FACTS 5.5). */
  private static final int DAILY = 3;

  private static final int ANY_LENGTH = 60;

  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));

  private MovementChoice() {}

  /** Offers a movement card; sleepy leads to overdose safety, and nothing fitting to a skill. */
  public static Step offer(Step step, Moment moment) {
    return chosen(step, EFFORT_CAP, ANY_LENGTH, moment, MovementChoice::offered);
  }

  /** Starts the gentlest movement at once; what the body answer says still wins. */
  public static Step startNow(Step step, Moment moment) {
    return chosen(step, GENTLE, ANY_LENGTH, moment, MovementChoice::startedNow);
  }

  /** The same for whoever has a minute only; a longer one where none is so short. */
  static Step startOneMinute(Step step, Moment moment) {
    return chosen(step, GENTLE, 1, moment, MovementChoice::startedNow);
  }

  /** What becomes of an offer. */
  @FunctionalInterface
  private interface Made {
    Step of(Step step, Offer offer, Moment moment);
  }

  private static Step chosen(Step step, int effortCap, int minutes, Moment moment, Made made) {
    if (mustRest(step.person(), moment)) {
      return rest(withheld(step, Withheld.REST, moment), moment);
    }
    MovementHistory history = moment.history().get();
    if (history.today() >= DAILY) {
      return skill(
          withheld(step, Withheld.ENOUGH_TODAY, moment).say("movement.enough-today"), moment);
    }
    Need need = need(step.person(), history, effortCap, moment);
    return moment
        .advisor()
        .offer(need.within(minutes))
        .or(() -> moment.advisor().offer(need))
        .map(offer -> made.of(note(step, offer, moment), offer, moment))
        .orElseGet(() -> skill(withheld(step, Withheld.NONE_FITS, moment), moment));
  }

  private static Step withheld(Step step, Withheld why, Moment moment) {
    return step.record(
        new JournalEntry.MovementWithheld(
            step.person().episode().map(UrgeEpisode::id).orElse(""), moment.now(), why));
  }

  private static Step startedNow(Step step, Offer offer, Moment moment) {
    return started(
        step.say(showing(Act.say("movement.begin-now"), offer)), offer.movement().id(), moment);
  }

  /** Begins a session of a movement. */
  static Step started(Step step, String movement, Moment moment) {
    String episode = UrgePath.episode(step.person()).id();
    return step.record(new JournalEntry.OfferAnswered(episode, moment.now(), movement, "start"))
        .record(new JournalEntry.SessionStarted(episode, moment.now(), movement))
        .go(
            new ConversationState.InSession(
                moment.ids().get(), movement, 0, StepForm.WRITTEN, moment.now(), Optional.empty()));
  }

  /** Shows a coping skill, or, where none is safe, the words for someone sleepy. */
  public static Step skill(Step step, Moment moment) {
    return skill(step, bodyForSkill(step.person(), moment), moment);
  }

  /** The same for whoever can't move now: one of the calmest, which ask nobody to go anywhere. */
  static Step stillSkill(Step step, Moment moment) {
    return skill(step, Optional.of(Body.WITHDRAWAL), moment);
  }

  private static Step skill(Step step, Optional<Body> suited, Moment moment) {
    PersonState person = step.person();
    Optional<CopingSkill> skill = moment.advisor().skill(suited, person.memory().skills());
    boolean rests = person.toldAt(moment.now()).filter(body -> !body.mayMove()).isPresent();
    if (rests || skill.isEmpty()) {
      return rest(step, moment);
    }
    return UrgePath.withEpisode(step.person(person.wasShown(skill.get().id())), moment)
        .go(new ShowingSkill(skill.get().id()));
  }

  private static Need need(
      PersonState person, MovementHistory history, int effortCap, Moment moment) {
    UrgeEpisode episode = UrgePath.episode(person);
    Situation situation =
        Situation.of(episode.place(), person.bodyAt(moment.now()))
            .atNight(isNight(person, moment))
            .rated(episode.latest());
    return Need.in(situation)
        .with(person.screening().at(moment.now()))
        .after(person.memory().movements())
        .knowing(history)
        .upTo(begins(person, history, moment) ? Math.min(GENTLE, effortCap) : effortCap)
        .inRound(episode.rounds())
        .joinedBy(companions(person, moment))
        .among(episode.around());
  }

  /** By the clock on the person's wall; nothing is taken for night while it is unknown. */
  private static boolean isNight(PersonState person, Moment moment) {
    return person.preferences().wall(moment.now()).filter(NIGHT::holdAt).isPresent();
  }

  /** Who can join in; nobody is sent to wake somebody, so an unknown clock counts as night here. */
  private static Set<Companion> companions(PersonState person, Moment moment) {
    Set<Companion> all = EnumSet.noneOf(Companion.class);
    if (UrgePath.episode(person).beside()) {
      all.add(Companion.BESIDE);
    }
    if (person.preferences().wall(moment.now()).filter(wall -> !NIGHT.holdAt(wall)).isPresent()) {
      all.add(Companion.BY_PHONE);
    }
    return all;
  }

  private static boolean begins(PersonState person, MovementHistory history, Moment moment) {
    return history.finished() < BEGINNINGS || moment.now().isBefore(person.metAt().plus(BEGINNING));
  }

  private static Act showing(Act act, Offer offer) {
    Act card = act.showing(new Act.Subject.OfMovement(offer.movement().id(), offer.reason().key()));
    for (Map.Entry<String, String> value : offer.reason().values().entrySet()) {
      card = card.with(value.getKey(), value.getValue());
    }
    return card;
  }

  private static Step offered(Step step, Offer offer, Moment moment) {
    return step.settle(new OfferingMovement(offer.movement().id()))
        .say(choices(showing(Act.say("urge.offer"), offer)));
  }

  /** What can be done with a movement that is offered. */
  static Act choices(Act card) {
    return card.offering("offer:start").offering("offer:another", "offer:cannot");
  }

  private static Step note(Step step, Offer offer, Moment moment) {
    PersonState person = step.person();
    return step.person(person.wasOffered(offer.movement().id()))
        .record(
            new JournalEntry.MovementOffered(
                UrgePath.episode(person).id(),
                moment.now(),
                offer.movement().id(),
                offer.reason().key(),
                offer.decision()));
  }

  /** A sign of the last days forbids movement, and leaves the calmest skills. */
  private static Optional<Body> bodyForSkill(PersonState person, Moment moment) {
    return person.screening().forbidsAt(moment.now())
        ? Optional.of(Body.WITHDRAWAL)
        : person.toldAt(moment.now());
  }

  private static boolean mustRest(PersonState person, Moment moment) {
    return person.bodyAt(moment.now()).filter(body -> !body.mayMove()).isPresent();
  }

  /** Rest instead of any movement: overdose safety for the sleepy, care for a stop sign. */
  public static Step rest(Step step, Moment moment) {
    Optional<Body> body = step.person().bodyAt(moment.now());
    if (!body.equals(Optional.of(Body.UNWELL))) {
      return step.go(Crisis.resting(moment));
    }
    return step.settle(new Idle())
        .say(
            step.person().toldAt(moment.now()).equals(body)
                ? Act.say("urge.rest-today").offering(Menu.LINES, Menu.HELP_NOW)
                : Act.say("urge.rest-no-go")
                    .offering(Menu.SKILL, Menu.SCREENING)
                    .offering(Menu.LINES, Menu.HELP_NOW));
  }
}
