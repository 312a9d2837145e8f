package org.tideover.conversation.screening;

import java.util.List;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingScreening;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.ScreeningTopic;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Caution;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.Screening;

/** One question on the body after the other; each can be skipped, and all can be stopped. */
public final class AskingScreeningHandler implements Handler<AskingScreening> {
  private static final String PART = "part:";

  @Override
  public Step enter(AskingScreening state, Step step, Moment moment) {
    return step.say(
        state.topic() == ScreeningTopic.PARTS
            ? parts(state, state.more() ? "screening.ask-more" : "screening.ask-parts")
            : yesOrNo("screening.ask-" + state.topic().id()));
  }

  /** The question still stands above, so its answers are enough. */
  @Override
  public Step unclear(AskingScreening state, Step step, Moment moment) {
    return step.say(
        state.topic() == ScreeningTopic.PARTS
            ? parts(state, "screening.ask-again")
            : yesOrNo("screening.ask-again"));
  }

  private static Act yesOrNo(String key) {
    return Act.say(key)
        .offering("screening:yes", "screening:no")
        .offering("screening:skip", "screening:stop");
  }

  private static Act parts(AskingScreening state, String key) {
    Act act =
        Act.say(key)
            .offering(PART + Caution.BACK.id(), PART + Caution.KNEE.id())
            .offering(PART + Caution.SHOULDER.id(), PART + Caution.BONES.id());
    return state.more()
        ? act.offering("screening:skip")
        : act.offering("screening:no").offering("screening:skip", "screening:stop");
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  /** A sign of danger answers the first question, and ends them; else they are offered again. */
  @Override
  public Step leave(AskingScreening state, Step step, Outcome why, Moment moment) {
    Screening screening = step.person().screening();
    boolean ended = state.topic() == ScreeningTopic.SIGNS && screening.forbidsAt(moment.now());
    return ended ? step : step.person(step.person().screened(screening.brokenOff()));
  }

  @Override
  public Optional<Step> handle(AskingScreening state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps("screening:stop") || happening.means(Intent.STOP)) {
      return Optional.of(Screenings.stopped(step));
    }
    if (happening.taps("screening:skip")) {
      return Optional.of(next(state, step, moment));
    }
    return part(state, step, happening).or(() -> yesOrNo(state, step, happening, moment));
  }

  /** The first part that is named stands for earlier answers; the others are added to it. */
  private static Optional<Step> part(AskingScreening state, Step step, Happening happening) {
    return Caution.of(happening.tapped(PART))
        .filter(ScreeningTopic.PARTS.cautions()::contains)
        .map(named -> {
          Screening before = step.person().screening();
          Screening fresh =
              state.more() ? before : before.telling(false, ScreeningTopic.PARTS.cautions());
          return step.person(step.person().screened(fresh.telling(true, List.of(named))))
              .go(new AskingScreening(ScreeningTopic.PARTS, true));
        });
  }

  private static Optional<Step> yesOrNo(
      AskingScreening state, Step step, Happening happening, Moment moment) {
    boolean yes = happening.taps("screening:yes") || happening.means(Intent.YES);
    boolean no = happening.taps("screening:no") || happening.means(Intent.NO);
    boolean open = state.topic() == ScreeningTopic.PARTS && yes;
    if (open || !(yes || no)) {
      return Optional.empty();
    }
    if (state.more()) {
      return Optional.of(next(state, step, moment));
    }
    Step told = Screenings.answered(step, state.topic(), yes, moment);
    return Optional.of(
        yes && state.topic() == ScreeningTopic.SIGNS
            ? Screenings.finished(told, moment)
            : next(state, told, moment));
  }

  private static Step next(AskingScreening state, Step step, Moment moment) {
    return state
        .topic()
        .next()
        .map(topic -> step.go(new AskingScreening(topic, false)))
        .orElseGet(() -> Screenings.finished(step, moment));
  }
}
