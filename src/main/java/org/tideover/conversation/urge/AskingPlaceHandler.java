package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState.AskingBody;
import org.tideover.conversation.state.ConversationState.AskingPlace;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Told;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.Place;

/** The first of two quick questions: where are you? */
public final class AskingPlaceHandler implements Handler<AskingPlace> {
  private static final String BESIDE = "beside:someone";

  /** An answer to whether somebody is there; where it is stays open. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(im |i am |just |all )*(alone|by myself|on my own|me)( here)?[.! ]*"
              + "|(nobody|no one)( is)?( here| with me)?[.! ]*|(estoy )?sol[oa][.! ]*");

  @Override
  public Step enter(AskingPlace state, Step step, Moment moment) {
    return step.say(question(step, "urge.ask-place"));
  }

  /** In these words; whoever said that somebody is there is not offered to say so. */
  private static Act question(Step step, String key) {
    Act question = places(Act.say(key));
    return UrgePath.episode(step.person()).beside()
        ? question.offering(Menu.START_NOW)
        : question.offering(BESIDE, Menu.START_NOW);
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
      return Optional.of(withSomebody(Step.of(happening.person())));
    }
    String answer = happening.tapped("place:");
    if (!answer.isEmpty()) {
      return Optional.of(UrgePath.at(Step.of(happening.person()), Place.of(answer)));
    }
    Step step = Step.of(happening.person());
    Words words = happening.words();
    if (words.are(NOBODY)) {
      return Optional.of(unclear(state, step, moment));
    }
    return UrgePath.ratedAgain(happening, step, moment)
        .or(() -> Shortcuts.past(happening, step, moment))
        .or(() ->
            BodyWords.answer(words).isPresent() || BodyWords.givesWay(words)
                ? Shortcuts.offer(happening, step, moment)
                : Optional.empty())
        .or(() ->
            Optional.of(Told.answer(words))
                .filter(Told::isOfSurroundings)
                .map(told -> UrgePath.keep(step, told, moment, kept -> told(kept, told))));
  }

  /** Whoever types instead of tapping is not asked the same again: any place will do. */
  @Override
  public Step unclear(AskingPlace state, Step step, Moment moment) {
    return step.settle(new AskingBody()).say(AskingBodyHandler.choices("urge.ask-body-anywhere"));
  }

  /** A place answers the question; what else was told changes what fits, and how we ask. */
  private static Step told(Step kept, Told told) {
    if (told.place().isPresent()) {
      return kept.go(new AskingBody());
    }
    return stays(
        kept,
        told.beside()
            ? "urge.ask-place-beside"
            : told.onWheels() ? "urge.ask-place-wheels" : "urge.ask-place-weather");
  }

  /** Movements for two fit now. */
  public static Step withSomebody(Step step) {
    PersonState person = step.person();
    return stays(
        step.person(person.during(person.episode().map(episode -> episode.beside(true)))),
        "urge.ask-place-beside");
  }

  /** The question stays, in other words. */
  private static Step stays(Step step, String key) {
    return step.settle(new AskingPlace()).say(question(step, key));
  }
}
