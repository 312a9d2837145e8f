package org.tideover.conversation.checkin;

import java.util.Optional;
import java.util.OptionalInt;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.crisis.Rising;
import org.tideover.conversation.safetyplan.PlanInReach;
import org.tideover.conversation.state.ConversationState.AskingMood;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;

/** The mood in one tap. The lowest one three times in a row is asked about. */
public final class AskingMoodHandler implements Handler<AskingMood> {
  private static final int LOWEST = 1;
  private static final int GOOD = 4;

  @Override
  public Step enter(AskingMood state, Step step, Moment moment) {
    return step.say(
        Act.say("check-in.ask-mood")
            .offering("mood:1", "mood:2")
            .offering("mood:3")
            .offering("mood:4", "mood:5"));
  }

  @Override
  public Optional<Step> handle(AskingMood state, Happening happening, Moment moment) {
    OptionalInt mood = mood(happening);
    return mood.isPresent()
        ? Optional.of(answered(state, happening.person(), mood.getAsInt(), moment))
        : Optional.empty();
  }

  /** An answer to a check-in that is over: it counts all the same, but a second tap is one. */
  public static Step late(Happening happening, Moment moment) {
    PersonState person = happening.person();
    OptionalInt mood = mood(happening);
    if (mood.isEmpty()) {
      return Step.of(person).go(new AskingMood(Optional.empty()));
    }
    return DailyCheckIn.tells(person, mood.getAsInt(), moment)
        ? Step.of(person)
        : answered(new AskingMood(Optional.empty()), person, mood.getAsInt(), moment);
  }

  private static Step answered(AskingMood state, PersonState person, int mood, Moment moment) {
    Step step = DailyCheckIn.mood(Step.of(person), mood, moment);
    if (mood == LOWEST) {
      return Rising.lowestMood(step, moment).orElseGet(() -> lowest(state, step, moment));
    }
    PersonState better = step.person().noticingNoMore(Signal.Kind.LOWEST_MOOD);
    Act answer =
        DailyCheckIn.line(better)
            .map(AskingMoodHandler::askingForMore)
            .orElseGet(() -> Act.say(mood >= GOOD ? "check-in.good" : "check-in.so-so"));
    Step glad =
        step.person(better)
            .settle(new Idle())
            .say(answer.offering(Menu.CRAVING).offering(Menu.SKILL, Menu.LINES));
    return state
        .after()
        .map(category -> PlanInReach.checkedIn(glad, category, moment))
        .orElse(glad);
  }

  /** Who likes to tell more does it with a tap; nobody has to. */
  private static Act askingForMore(Act line) {
    return line.offering("slept:yes", "slept:no").offering("moved:yes", "moved:no");
  }

  private static Step lowest(AskingMood state, Step step, Moment moment) {
    Step noted = step.person(step.person().noticing(Rising.lowest(moment))).settle(new Idle());
    Act answer =
        Act.say(state.after().isPresent() ? "check-in.lowest-tomorrow" : "check-in.lowest")
            .offering(Menu.HELP_NOW)
            .offering(Menu.SKILL, Menu.LINES);
    return state.after().isPresent()
        ? Crisis.asksTomorrow(noted.say(answer), moment)
        : noted.say(answer);
  }

  /** 1 to 5 by a tap; a number that was typed is read as one of ten. */
  private static OptionalInt mood(Happening happening) {
    String tapped = happening.tapped("mood:");
    if (tapped.matches("[1-5]")) {
      return OptionalInt.of(Integer.parseInt(tapped));
    }
    boolean typed = happening.event() instanceof Event.Said && happening.rating().isPresent();
    return typed ? OptionalInt.of(ofTen(happening.rating().getAsInt())) : OptionalInt.empty();
  }

  private static int ofTen(int rating) {
    return Math.max(LOWEST, Math.ceilDiv(rating, 2));
  }
}
