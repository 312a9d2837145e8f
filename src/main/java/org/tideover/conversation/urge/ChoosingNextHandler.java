package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.screening.Screenings;
import org.tideover.conversation.state.ConversationState.ChoosingNext;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Told;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.UrgeEpisode;
import org.tideover.domain.UrgeIntensity;

/** One next step at the end of a round; a person comes first while the urge stays high. */
public final class ChoosingNextHandler implements Handler<ChoosingNext> {
  /** From this round on a high urge calls for human help first. */
  private static final int ROUNDS = 2;

  @Override
  public Step enter(ChoosingNext state, Step step, Moment moment) {
    return UrgePath.followUp(step.say(question(UrgePath.episode(step.person()))), moment);
  }

  private static Act question(UrgeEpisode episode) {
    if (isHigh(episode) && episode.rounds() >= ROUNDS) {
      return people("urge.human-first");
    }
    boolean easing = episode.latest().filter(urge -> urge.value() <= 3).isPresent();
    return easing
        ? Act.say("urge.next-easing")
            .offering("next:done")
            .offering("next:another", Menu.SKILL, Menu.LINES)
        : Act.say("urge.next-step")
            .offering("next:another")
            .offering(Menu.SKILL, Menu.LINES)
            .offering("next:done");
  }

  /** A human voice before anything else. */
  private static Act people(String key) {
    return Act.say(key)
        .offering(Menu.LINES, Menu.HELP_NOW)
        .offering("next:another", Menu.SKILL)
        .offering("next:done");
  }

  /** It got worse, by their word: people first, in whatever round. */
  static Step worse(Step step, Moment moment) {
    return UrgePath.followUp(step.say(people("urge.human-first-worse")), moment)
        .settle(new ChoosingNext());
  }

  /** A yes to a human voice is none to a movement. */
  private static boolean wantsPeople(Happening happening) {
    return happening.means(Intent.YES)
        && happening.person().memory().offered().contains(Menu.HELP_NOW);
  }

  private static boolean isHigh(UrgeEpisode episode) {
    return episode.latest().filter(UrgeIntensity::isHigh).isPresent();
  }

  /** Nobody whose urge is high is told that this is good, or asked to set something up. */
  public static Step done(Step step) {
    return step.person().episode().filter(ChoosingNextHandler::isHigh).isPresent()
        ? step.settle(new Idle())
            .say(Act.say("urge.round-done-high").offering(Menu.LINES, Menu.HELP_NOW))
        : Screenings.offered(step.say("urge.round-done").settle(new Idle()));
  }

  /**
   * A number again takes the place of the last one: no round lies between, and a second tap is one.
   */
  private static Step rated(Happening happening, Step step, int rating, Moment moment) {
    UrgeEpisode episode = UrgePath.episode(step.person());
    boolean same = episode.latest().filter(urge -> urge.value() == rating).isPresent();
    if (same && happening.event() instanceof Event.Tapped) {
      return step;
    }
    Step recorded = UrgePath.record(step, Phase.AFTER, rating, moment);
    return (same ? recorded : recorded.say(AskingAfterHandler.change(episode, rating)))
        .go(new ChoosingNext());
  }

  @Override
  public Optional<Step> handle(ChoosingNext state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (wantsPeople(happening)) {
      return Optional.of(step.say(Menu.helplines()));
    }
    if (happening.taps("next:another") || happening.means(Intent.YES)) {
      return Optional.of(MovementChoice.offer(step, moment));
    }
    if (happening.taps("next:done") || happening.means(Intent.NO) || DoneWords.tell(happening)) {
      return Optional.of(done(step));
    }
    return UrgePath.some(happening.rating())
        .map(rating -> rated(happening, step, rating, moment))
        .or(() -> Shortcuts.past(happening, step, moment))
        .or(() ->
            Told.answer(happening.words()).isOfSurroundings()
                ? Shortcuts.offer(happening, step, moment)
                : Optional.empty());
  }
}
