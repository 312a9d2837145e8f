package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingBody;
import org.tideover.conversation.state.ConversationState.AskingPlace;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Place;

/** The first of two quick questions: where are you? */
public final class AskingPlaceHandler implements Handler<AskingPlace> {
  @Override
  public Step enter(AskingPlace state, Step step, Moment moment) {
    return step.say(
        Act.say("urge.ask-place")
            .offering("place:home", "place:bed", "place:outside")
            .offering("place:public", "place:work", "place:skip")
            .offering(Menu.START_NOW));
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Optional<Step> handle(AskingPlace state, Happening happening, Moment moment) {
    String answer = happening.tapped("place:");
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    PersonState person = happening.person();
    Optional<Place> place = Place.of(answer);
    return Optional.of(
        Step.of(person.during(person.episode().map(episode -> episode.at(place))))
            .go(new AskingBody()));
  }
}
