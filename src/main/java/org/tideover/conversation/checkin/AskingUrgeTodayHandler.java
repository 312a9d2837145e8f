package org.tideover.conversation.checkin;

import java.util.Optional;
import java.util.OptionalInt;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.GoodWords;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.Priority;

/** The first tap of a check-in: how strong the urge is today. */
public final class AskingUrgeTodayHandler implements Handler<AskingUrgeToday> {
  private static final String TODAY = "today:";

  @Override
  public Step enter(AskingUrgeToday state, Step step, Moment moment) {
    Act question = Act.say(state.afterMissed() ? "check-in.after-missed" : "check-in.ask-urge");
    return step.say(scale(question.at(Priority.NUDGE)).offering(lighter(step)));
  }

  /** The taps with which it comes later, less often, or not at all. */
  public static String[] lighter(Step step) {
    return step.person().preferences().sparse()
        ? new String[] {"check-in:later", "check-in:off"}
        : new String[] {"check-in:later", "check-in:fewer", "check-in:off"};
  }

  @Override
  public Optional<Step> handle(AskingUrgeToday state, Happening happening, Moment moment) {
    OptionalInt rating = rating(happening);
    Step step = Step.of(happening.person());
    if (rating.isPresent()) {
      return Optional.of(DailyCheckIn.urge(step, rating.getAsInt(), moment));
    }
    boolean vague = happening.means(Intent.MOOD) && !GoodWords.tell(happening);
    return vague
        ? Optional.of(step.say(scale(Act.say("check-in.ask-urge-again")).offering(Menu.LINES)))
        : Optional.empty();
  }

  private static Act scale(Act act) {
    return act.offering("today:0", "today:1", "today:2", "today:3")
        .offering("today:4", "today:5", "today:6", "today:7")
        .offering("today:8", "today:9", "today:10");
  }

  /** An answer to a check-in that is over: it counts all the same. */
  public static Step late(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    OptionalInt rating = rating(happening);
    return rating.isPresent()
        ? DailyCheckIn.urge(step, rating.getAsInt(), moment)
        : DailyCheckIn.open(step);
  }

  private static OptionalInt rating(Happening happening) {
    String tapped = happening.tapped(TODAY);
    if (tapped.matches("10|[0-9]")) {
      return OptionalInt.of(Integer.parseInt(tapped));
    }
    return happening.event() instanceof Event.Said ? happening.rating() : OptionalInt.empty();
  }
}
