package org.tideover.conversation.crisis;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tideover.conversation.state.ConversationState.AskingMood;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** The check-in about an hour after words of danger. */
public final class CheckingSafetyHandler implements Handler<CheckingSafety> {
  private static final String NOT_SAFE = "crisis:not-safe";

  @Override
  public Step enter(CheckingSafety state, Step step, Moment moment) {
    boolean quiet = state.category() == RiskCategory.ABUSE;
    return step.say(question(quiet ? "crisis.check-in-quiet" : "crisis.check-in"));
  }

  @Override
  public Optional<Step> handle(CheckingSafety state, Happening happening, Moment moment) {
    Act quiet = question("crisis.space");
    return Optional.of(answer(state.category(), happening, moment, step -> step.say(quiet)));
  }

  static Act question(String key) {
    return Replies.bare(key).offering(Menu.SAFE, NOT_SAFE).offering(Menu.HELP_NOW);
  }

  /**
   * Safe ends the check-ins; whoever wants to be left alone hears where help is, and no more; any
   * other answer leads to human help again; whoever may be watched gets no list. Whoever answers
   * needs nobody who is told that they do not.
   *
   * @param alone how they are left alone
   */
  static Step answer(
      RiskCategory category, Happening happening, Moment moment, UnaryOperator<Step> alone) {
    Step step = Step.of(happening.person()).cancel(AppointmentKind.BUDDY_ALERT);
    Optional<Step> quiet = Shared.quietly(step, category, happening);
    if (quiet.isPresent()) {
      return quiet.get();
    }
    if (isSafe(happening) || OfTheBody.is(category) && OfTheBody.isOver(happening)) {
      return safe(CheckIns.cancel(step.say(Replies.bare("crisis.safe-later"))), category);
    }
    if (Spoken.wantsQuiet(happening)) {
      return alone.apply(step);
    }
    if (Spoken.isCommand(happening)) {
      return step.say(question("crisis.stay"));
    }
    // Who is not safe after an hour is in a crisis again; who only writes something is not.
    boolean says = happening.taps(NOT_SAFE) || Shared.declines(happening);
    Step told = says ? Crisis.record(step, RiskLevel.CRISIS, category, moment) : step;
    return told.go(Crisis.of(category, moment));
  }

  /** Said in so many words: "never mind" alone tells nothing of it. */
  private static boolean isSafe(Happening happening) {
    return happening.taps(Menu.SAFE) || Shared.confirms(happening) || Spoken.isFine(happening);
  }

  /** One tap for the mood follows, but nothing more to somebody whose chat others may read. */
  private static Step safe(Step step, RiskCategory category) {
    return category == RiskCategory.ABUSE
        ? step.settle(new Idle())
        : step.go(new AskingMood(Optional.of(category)));
  }
}
