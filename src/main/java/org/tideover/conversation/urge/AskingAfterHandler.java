package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingAfter;
import org.tideover.conversation.state.ConversationState.ChoosingNext;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.UrgeEpisode;
import org.tideover.domain.UrgeIntensity;

/** The scale again, after a movement or skill; the change is said plainly, also when none came. */
public final class AskingAfterHandler implements Handler<AskingAfter> {
  @Override
  public Step enter(AskingAfter state, Step step, Moment moment) {
    return UrgePath.followUp(step.say(scale("urge.ask-after")), moment);
  }

  private static Act scale(String key) {
    return Menu.scale(Act.say(key)).offering("after:skip");
  }

  @Override
  public Step unclear(AskingAfter state, Step step, Moment moment) {
    return step.say(scale("urge.ask-after-again"));
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Optional<Step> handle(AskingAfter state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("after:skip")) {
      return Optional.of(nextRound(step).go(new ChoosingNext()));
    }
    if (DoneWords.tell(happening)) {
      return Optional.of(unclear(state, step, moment));
    }
    return UrgePath.some(happening.rating())
        .map(rating -> rated(step, rating, moment))
        .or(() -> Change.told(happening).map(change -> changed(step, change, moment)));
  }

  /** The change in a word: worse leads to people, and the same is the number of before. */
  private static Step changed(Step step, Change change, Moment moment) {
    Optional<UrgeIntensity> latest = UrgePath.episode(step.person()).latest();
    return switch (change) {
      case WORSE -> ChoosingNextHandler.worse(nextRound(step), moment);
      case BETTER -> nextRound(step).say("urge.change-better").go(new ChoosingNext());
      case SAME ->
          latest
              .map(urge -> rated(step, urge.value(), moment))
              .orElseGet(() -> nextRound(step).go(new ChoosingNext()));
    };
  }

  static Step rated(Step step, int rating, Moment moment) {
    Act change = change(UrgePath.episode(step.person()), rating);
    return nextRound(UrgePath.record(step, Phase.AFTER, rating, moment))
        .say(change)
        .go(new ChoosingNext());
  }

  private static Step nextRound(Step step) {
    UrgeEpisode episode = UrgePath.episode(step.person()).nextRound();
    return step.person(step.person().during(Optional.of(episode)));
  }

  /** Says how the urge changed since the last rating. */
  static Act change(UrgeEpisode episode, int rating) {
    if (episode.latest().isEmpty()) {
      return Act.say("urge.change-unknown").with("after", rating);
    }
    int before = episode.latest().get().value();
    String key =
        rating < before
            ? "urge.change-fell"
            : rating > before
                ? "urge.change-rose"
                : rating <= 3 ? "urge.change-low" : "urge.change-same";
    return Act.say(key)
        .with("before", before)
        .with("after", rating)
        .with("points", Math.abs(before - rating));
  }
}
