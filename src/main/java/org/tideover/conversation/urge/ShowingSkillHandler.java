package org.tideover.conversation.urge;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingAfter;
import org.tideover.conversation.state.ConversationState.ShowingSkill;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Told;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry;

/** A coping skill without movement, in one message. */
public final class ShowingSkillHandler implements Handler<ShowingSkill> {
  @Override
  public Step enter(ShowingSkill state, Step step, Moment moment) {
    String episode = UrgePath.episode(step.person()).id();
    return step.record(new JournalEntry.SkillShown(episode, moment.now(), state.skill()))
        .say(
            Act.say("skill.show")
                .showing(new Act.Subject.OfSkill(state.skill()))
                .offering("skill:done")
                .offering("skill:another", Menu.LINES));
  }

  @Override
  public Optional<Step> handle(ShowingSkill state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("skill:done") || happening.means(Intent.YES) || DoneWords.tell(happening)) {
      return Optional.of(step.go(new AskingAfter()));
    }
    if (happening.taps("skill:another") || happening.means(Intent.NO)) {
      return Optional.of(MovementChoice.skill(step, moment));
    }
    if (HasteWords.begin(happening)
        || happening.means(Intent.OTHER)
        || Told.answer(happening.words()).isOfSurroundings()) {
      return Optional.of(step.say("movement.going-on"));
    }
    return UrgePath.some(happening.rating())
        .map(rating -> AskingAfterHandler.rated(step, rating, moment));
  }
}
