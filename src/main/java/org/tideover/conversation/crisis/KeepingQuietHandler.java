package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;

/** Texting is not safe now: few words, and nothing comes by itself. */
public final class KeepingQuietHandler implements Handler<KeepingQuiet> {
  @Override
  public Step enter(KeepingQuiet state, Step step, Moment moment) {
    return CheckIns.cancel(quiet(step));
  }

  /** Nothing that tells whoever reads it what this was about. */
  private static Step quiet(Step step) {
    return step.say(Replies.bare("crisis.abuse-quiet").offering("text:yes"));
  }

  @Override
  public Optional<Step> handle(KeepingQuiet state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE)) {
      return Optional.of(step.settle(new Idle()).say(Replies.bare("crisis.safe-later")));
    }
    if (Shared.isAcute(state.category(), happening)) {
      return Optional.of(step.go(new InDanger(state.category(), 0)));
    }
    return Optional.of(
        staysQuiet(state, happening)
            ? quiet(step.settle(new KeepingQuiet(state.category(), isUnclear(happening))))
            : AskingForHelpHandler.discreetly(step, state.category()));
  }

  private static boolean isUnclear(Happening happening) {
    return happening.event() instanceof Event.Said said
        && !said.edited()
        && !Watched.isTold(happening);
  }

  /**
   * One message may be anybody's; whoever goes on and asks nothing strange is the person. "Not
   * safe" may be tapped twice, and an earlier message be corrected.
   */
  private static boolean staysQuiet(KeepingQuiet state, Happening happening) {
    if (!(happening.event() instanceof Event.Said said)) {
      return happening.taps("text:no");
    }
    boolean again = state.unclear() && isUnclear(happening);
    return said.edited() || !again && !Watched.isOver(happening);
  }
}
