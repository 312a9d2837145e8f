package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState.AskingBody;
import org.tideover.conversation.state.ConversationState.AskingPlace;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.PlaceWords;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.Place;

/** The first of two quick questions: where are you? */
public final class AskingPlaceHandler implements Handler<AskingPlace> {
  private static final String BESIDE = "beside:someone";

  @Override
  public Step enter(AskingPlace state, Step step, Moment moment) {
    boolean beside = UrgePath.episode(step.person()).beside();
    Act question = places(Act.say("urge.ask-place"));
    return step.say(
        beside ? question.offering(Menu.START_NOW) : question.offering(BESIDE, Menu.START_NOW));
  }

  private static Act places(Act question) {
    return question
        .offering("place:home", "place:bed", "place:outside")
        .offering("place:public", "place:work", "place:skip");
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Optional<Step> handle(AskingPlace state, Happening happening, Moment moment) {
    if (happening.taps(BESIDE)) {
      return Optional.of(withSomebody(happening.person()));
    }
    String answer = happening.tapped("place:");
    if (!answer.isEmpty()) {
      return Optional.of(at(happening.person(), Place.of(answer)));
    }
    Step step = Step.of(happening.person());
    String words = Words.of(happening);
    return Shortcuts.past(happening, step, moment)
        .or(() -> BodyWords.answer(words).flatMap(any -> Shortcuts.offer(happening, step, moment)))
        .or(() ->
            PlaceWords.answer(words).map(place -> at(happening.person(), Optional.of(place))));
  }

  /** Movements for two fit now; the question stays, in other words. */
  private static Step withSomebody(PersonState person) {
    return Step.of(person.during(person.episode().map(episode -> episode.beside(true))))
        .settle(new AskingPlace())
        .say(places(Act.say("urge.ask-place-beside")).offering(Menu.START_NOW));
  }

  private static Step at(PersonState person, Optional<Place> place) {
    return UrgePath.at(Step.of(person), place).go(new AskingBody());
  }
}
