package org.tideover.conversation.urge;

import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.OfferingMovement;
import org.tideover.conversation.state.ConversationState.ShowingSkill;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Body;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.RiskCategory;

/** Leads to a movement, to a skill, or away from both: a body answer wins over every wish. */
public final class MovementChoice {
  /** The most effort that is ever asked for (FACTS MV-5). */
  private static final int EFFORT_CAP = 5;

  /** The most effort of a movement that starts without any question. */
  private static final int GENTLE = 3;

  private MovementChoice() {}

  /** Offers a movement card; sleepy leads to overdose safety, and nothing fitting to a skill. */
  public static Step offer(Step step, Moment moment) {
    if (mustRest(step.person(), moment)) {
      return rest(step, moment);
    }
    return choose(step.person(), EFFORT_CAP, moment)
        .map(offer -> offered(step, offer, moment))
        .orElseGet(() -> skill(step, moment));
  }

  /** Starts the gentlest movement at once; what the body answer says still wins. */
  public static Step startNow(Step step, Moment moment) {
    if (mustRest(step.person(), moment)) {
      return rest(step, moment);
    }
    return choose(step.person(), GENTLE, moment)
        .map(offer -> startedNow(note(step, offer, moment), offer, moment))
        .orElseGet(() -> skill(step, moment));
  }

  private static Step startedNow(Step step, Offer offer, Moment moment) {
    Act.Subject movement = new Act.Subject.OfMovement(offer.movement().id(), offer.reasonKey());
    return started(
        step.say(Act.say("movement.begin-now").showing(movement)), offer.movement().id(), moment);
  }

  /** Begins a session of a movement. */
  static Step started(Step step, String movement, Moment moment) {
    String episode = UrgePath.episode(step.person()).id();
    return step.record(new JournalEntry.OfferAnswered(episode, moment.now(), movement, "start"))
        .record(new JournalEntry.SessionStarted(episode, moment.now(), movement))
        .go(
            new ConversationState.InSession(
                moment.ids().get(), movement, 0, false, moment.now(), Optional.empty()));
  }

  /** Shows a coping skill, or, where none is safe, the words for someone sleepy. */
  public static Step skill(Step step, Moment moment) {
    PersonState person = step.person();
    Optional<CopingSkill> skill =
        moment.advisor().skill(person.bodyAt(moment.now()), person.memory().skills());
    if (mustRest(person, moment) || skill.isEmpty()) {
      return rest(step, moment);
    }
    return UrgePath.withEpisode(step.person(person.wasShown(skill.get().id())), moment)
        .go(new ShowingSkill(skill.get().id()));
  }

  private static Optional<Offer> choose(PersonState person, int effortCap, Moment moment) {
    Need need =
        new Need(
            person.episode().flatMap(episode -> episode.place()),
            person.bodyAt(moment.now()),
            Set.of(),
            person.memory().movements(),
            false,
            effortCap);
    return moment.advisor().offer(need);
  }

  private static Step offered(Step step, Offer offer, Moment moment) {
    Act card =
        Act.say("urge.offer")
            .showing(new Act.Subject.OfMovement(offer.movement().id(), offer.reasonKey()))
            .offering("offer:start")
            .offering("offer:another", "offer:cannot");
    return note(step, offer, moment).settle(new OfferingMovement(offer.movement().id())).say(card);
  }

  private static Step note(Step step, Offer offer, Moment moment) {
    PersonState person = step.person();
    var episode = UrgePath.episode(person);
    return step.person(person.wasOffered(offer.movement().id()))
        .record(
            new JournalEntry.MovementOffered(
                episode.id(),
                moment.now(),
                offer.movement().id(),
                episode.place().map(place -> place.id()).orElse(""),
                person.bodyAt(moment.now()).map(Body::id).orElse(""),
                offer.eligible(),
                offer.reasonKey()));
  }

  private static boolean mustRest(PersonState person, Moment moment) {
    return person.bodyAt(moment.now()).filter(body -> !body.mayMove()).isPresent();
  }

  /** Rest instead of any movement: overdose safety for the sleepy, care for a stop sign. */
  public static Step rest(Step step, Moment moment) {
    if (step.person().bodyAt(moment.now()).equals(Optional.of(Body.UNWELL))) {
      return step.settle(new Idle())
          .say(Act.say("urge.rest-today").offering(Menu.LINES, Menu.HELP_NOW));
    }
    return step.go(new Escalated(RiskCategory.OVERDOSE, "crisis.sleepy", moment.now()));
  }
}
