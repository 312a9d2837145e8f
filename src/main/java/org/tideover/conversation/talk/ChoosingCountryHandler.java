package org.tideover.conversation.talk;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.ChoosingCountry;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Profile;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;

/** The person's country, by a tap or by name, so that helplines are the right ones. */
public final class ChoosingCountryHandler implements Handler<ChoosingCountry> {
  @Override
  public Step enter(ChoosingCountry state, Step step, Moment moment) {
    return step.say(Menu.countries());
  }

  @Override
  public Optional<Step> handle(ChoosingCountry state, Happening happening, Moment moment) {
    return happening.event() instanceof Event.Said said && !said.edited()
        ? Optional.of(named(Step.of(happening.person()), said.text().reveal(), moment))
        : Optional.empty();
  }

  /** Keeps the country that was named by name or code; asks again where none is known by it. */
  public static Step named(Step step, String words, Moment moment) {
    return moment
        .advisor()
        .countryNamed(words)
        .map(code -> known(step, code))
        .orElseGet(() -> step.settle(new ChoosingCountry()).say(Act.say("country.unknown")));
  }

  private static Step known(Step step, String code) {
    Profile profile = step.person().profile();
    return step.person(step.person().known(profile.from(code)))
        .settle(new Idle())
        .say("country.known");
  }
}
