package org.tideover.conversation.outreach;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.ReadingNudge;
import org.tideover.conversation.state.DoneWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;
import org.tideover.domain.Priority;

/** A nudge: one small thing to do now, and a way to hear less from us, each one tap away. */
public final class ReadingNudgeHandler implements Handler<ReadingNudge> {
  @Override
  public Step enter(ReadingNudge state, Step step, Moment moment) {
    return step.say(
        leading(Act.say(state.message()).at(Priority.NUDGE), state.message())
            .offering("nudge:snooze", "nudge:fewer", "nudge:stop"));
  }

  /** What the message invites to comes first. */
  private static Act leading(Act act, String message) {
    return switch (message) {
      case "nudge.breath" -> act.offering(Menu.SKILL);
      case "nudge.person" -> act.offering(Menu.LINES, Menu.CRAVING);
      case "nudge.plan-ahead" -> act.offering("if-then:new");
      case "nudge.how-now" -> act.offering("check-in:now", Menu.SKILL);
      default -> act.offering(Menu.START_NOW, Menu.SKILL);
    };
  }

  /** Only who was invited to move did so; and "done" may tell of something hard, too. */
  private static Act done(ReadingNudge state) {
    return state.message().equals("nudge.move")
        ? Act.say("movement.finished")
        : Act.say("answer.thanks").offering(Menu.CRAVING, Menu.HELP_NOW);
  }

  @Override
  public Optional<Step> handle(ReadingNudge state, Happening happening, Moment moment) {
    if (DoneWords.tell(happening)) {
      return Optional.of(Step.of(happening.person()).settle(new Idle()).say(done(state)));
    }
    if (!happening.means(Intent.YES)) {
      return Optional.empty();
    }
    Step step = UrgePath.withEpisode(Step.of(happening.person()), moment);
    return Optional.of(
        state.message().equals("nudge.breath")
            ? MovementChoice.skill(step, moment)
            : MovementChoice.offer(step, moment));
  }
}
