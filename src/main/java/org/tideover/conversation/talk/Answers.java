package org.tideover.conversation.talk;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.tideover.conversation.buddy.BuddyPath;
import org.tideover.conversation.checkin.DailyCheckIn;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.plan.PlanPath;
import org.tideover.conversation.progress.ProgressPath;
import org.tideover.conversation.setup.SettingsList;
import org.tideover.conversation.state.ConversationState.AskingAboutLapse;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.GoodWords;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry.Outcome;

/** What each intent is answered with when the conversation's state has no use for it. */
public final class Answers {
  private static final Pattern TELL_BUDDY =
      Words.pattern("(tell|message|text|notify|ping|let|write|contact) (\\w+ ){0,3}buddy");

  private Answers() {}

  /** The answer to what was said. */
  public static Step answer(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    Intent intent = happening.heard().intent().intent();
    return switch (intent) {
      case URGE -> UrgePath.open(happening, moment);
      case RATING ->
          happening.rating().isPresent()
              ? UrgePath.openRated(happening.person(), happening.rating().getAsInt(), moment)
              : step.say(Commands.help());
      case LAPSE -> step.go(new AskingAboutLapse());
      case MOVE -> move(step, moment);
      case SKILL -> MovementChoice.skill(UrgePath.withEpisode(step, moment), moment);
      case STOP -> stop(step, moment);
      case RESOURCES -> step.say(Commands.lines());
      case SETTINGS -> SettingsList.shown(step, moment);
      case HELP, OTHER -> step.say(Commands.help());
      case CHECK_IN -> DailyCheckIn.open(step);
      case PLAN -> PlanPath.told(happening, moment);
      case PROGRESS -> ProgressPath.show(step, moment);
      case BUDDY ->
          Words.find(TELL_BUDDY, happening)
              ? BuddyPath.tell(step, moment)
              : BuddyPath.command(step, "", moment);
      case YES, NO -> step.say(doors("answer.nothing-open"));
      case LEARN -> Lessons.asked(step, words(happening), moment);
      case MOOD -> step.say(doors(GoodWords.tell(happening) ? "check-in.good" : "answer.mood"));
      case TALK, MILESTONE, MEDICATION, SOURCING, GREETING, THANKS ->
          step.say(doors("answer." + intent.id()));
    };
  }

  private static String words(Happening happening) {
    return happening.event() instanceof Event.Said said ? said.text().reveal() : "";
  }

  /** The person wants to stop: a session or episode ends, and nothing more comes by itself. */
  static Step stop(Step step, Moment moment) {
    Optional<?> open = step.person().episode();
    boolean asks = Crisis.asksSoon(step.person(), moment.now());
    if (open.isEmpty() && step.person().conversation() instanceof Idle) {
      return step.say(asks ? Crisis.space() : Act.say("answer.stop-again"));
    }
    Step closed =
        open.isPresent()
            ? UrgePath.close(step, Outcome.STOPPED, moment.now())
            : step.settle(new Idle());
    return closed.say(asks ? Crisis.space() : Act.say("answer.stop"));
  }

  private static Step move(Step step, Moment moment) {
    return MovementChoice.offer(UrgePath.withEpisode(step, moment), moment);
  }

  private static Act doors(String key) {
    return Act.say(key).offering(Menu.CRAVING).offering(Menu.SKILL, Menu.LINES);
  }
}
