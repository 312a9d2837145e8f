package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.screening.Screenings;
import org.tideover.conversation.state.ConversationState.AskingFollowUp;
import org.tideover.conversation.state.ConversationState.ChoosingNext;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.Priority;
import org.tideover.domain.UrgeIntensity;

/** The quiet question about half an hour later. */
public final class AskingFollowUpHandler implements Handler<AskingFollowUp> {
  /** An urge above this is not over: what next is asked. */
  private static final int LOW = 3;

  @Override
  public Step enter(AskingFollowUp state, Step step, Moment moment) {
    String episode = UrgePath.episode(step.person()).id();
    return step.say(Menu.scale(Act.say("urge.follow-up").at(Priority.NUDGE)))
        // Holds unless the person answers, which closes the episode anew.
        .record(new JournalEntry.EpisodeClosed(episode, moment.now(), Outcome.UNANSWERED));
  }

  @Override
  public Optional<Step> handle(AskingFollowUp state, Happening happening, Moment moment) {
    return UrgePath.some(happening.rating())
        .map(rating -> rated(Step.of(happening.person()), rating, moment))
        .or(() ->
            Change.told(happening)
                .map(change -> changed(Step.of(happening.person()), change, moment)));
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Step unclear(AskingFollowUp state, Step step, Moment moment) {
    return step.say(Menu.scale(Act.say("urge.ask-after-again")));
  }

  private static Step changed(Step step, Change change, Moment moment) {
    Optional<UrgeIntensity> latest = UrgePath.episode(step.person()).latest();
    return switch (change) {
      case WORSE -> ChoosingNextHandler.worse(step, moment);
      case BETTER -> eased(step.say("urge.change-better"), moment);
      case SAME ->
          latest
              .map(urge -> rated(step, urge.value(), moment))
              .orElseGet(() -> step.go(new ChoosingNext()));
    };
  }

  private static Step rated(Step step, int rating, Moment moment) {
    Act change = AskingAfterHandler.change(UrgePath.episode(step.person()), rating);
    Step rated = UrgePath.record(step, Phase.FOLLOW_UP, rating, moment).say(change);
    return rating > LOW ? rated.go(new ChoosingNext()) : eased(rated, moment);
  }

  private static Step eased(Step step, Moment moment) {
    return Screenings.offered(
        UrgePath.close(step, Outcome.FINISHED, moment.now()).say("urge.follow-up-thanks"));
  }
}
