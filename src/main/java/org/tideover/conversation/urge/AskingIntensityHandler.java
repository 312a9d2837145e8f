package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState.AskingIntensity;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Told;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;

/** The start of the urge path: the scale, and a movement one tap away. */
public final class AskingIntensityHandler implements Handler<AskingIntensity> {
  @Override
  public Step enter(AskingIntensity state, Step step, Moment moment) {
    return step.say(scale("urge.ask-intensity"));
  }

  private static Act scale(String key) {
    return Menu.scale(Act.say(key)).offering(Menu.START_NOW, "urge:skip");
  }

  /** Whatever else they tell is kept, and the scale stays. */
  private static Optional<Step> noted(Happening happening, Step step, Moment moment) {
    Words words = happening.words();
    Told told = Told.answer(words);
    return told.isNothing() && !BodyWords.givesWay(words)
        ? Optional.empty()
        : Optional.of(
            UrgePath.keepAll(
                step, told, moment, kept -> kept.say(scale("urge.ask-intensity-noted"))));
  }

  @Override
  public Step unclear(AskingIntensity state, Step step, Moment moment) {
    return step.say(scale("urge.ask-intensity-again"));
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Optional<Step> handle(AskingIntensity state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return happening.taps("urge:skip")
        ? Optional.of(UrgePath.askPlace(step, moment))
        : UrgePath.some(happening.rating())
            .map(rating -> UrgePath.rateBefore(step, rating, moment))
            .or(() -> Shortcuts.past(happening, step, moment))
            .or(() -> noted(happening, step, moment));
  }
}
