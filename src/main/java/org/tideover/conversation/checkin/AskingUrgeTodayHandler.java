package org.tideover.conversation.checkin;

import java.util.Optional;
import java.util.OptionalInt;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Priority;

/** The first tap of a check-in: how strong the urge is today. */
public final class AskingUrgeTodayHandler implements Handler<AskingUrgeToday> {
  private static final String TODAY = "today:";

  @Override
  public Step enter(AskingUrgeToday state, Step step, Moment moment) {
    Act question = Act.say(state.afterMissed() ? "check-in.after-missed" : "check-in.ask-urge");
    return step.say(
        question
            .at(Priority.NUDGE)
            .offering("today:0", "today:1", "today:2", "today:3")
            .offering("today:4", "today:5", "today:6", "today:7")
            .offering("today:8", "today:9", "today:10")
            .offering(lighter(step)));
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
    return rating.isPresent()
        ? Optional.of(DailyCheckIn.urge(Step.of(happening.person()), rating.getAsInt(), moment))
        : Optional.empty();
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
