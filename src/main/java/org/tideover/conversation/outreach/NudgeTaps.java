package org.tideover.conversation.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tideover.conversation.checkin.DailyCheckIn;
import org.tideover.conversation.state.ConversationState.AnsweringPlan;
import org.tideover.conversation.state.ConversationState.AskingUrgeToday;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.ReadingNudge;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Nudging;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.Pace;

/** The buttons with which a person hears less from us, or later, or again. */
public final class NudgeTaps {
  private static final Duration SNOOZE = Duration.ofHours(1);

  private NudgeTaps() {}

  /** Snooze, fewer, or stop. */
  public static Step nudge(Happening happening, Moment moment) {
    String answer = happening.tapped("nudge:");
    Step step = calm(Step.of(happening.person()));
    Nudging nudging = step.person().rhythm().nudging();
    Step noted =
        nudging.decision().isEmpty()
            ? step
            : step.record(new JournalEntry.NudgeAnswered(nudging.decision(), moment.now(), answer));
    return switch (answer) {
      case "snooze" -> snoozed(noted, moment);
      case "fewer" -> paced(noted, step.person().preferences().pace().fewer());
      case "stop" -> paced(noted, Pace.NEVER);
      default -> noted.say("answer.nothing-open");
    };
  }

  /** Whoever puts a nudge off is asked nothing any more. */
  private static Step calm(Step step) {
    var state = step.person().conversation();
    boolean ours =
        state instanceof ReadingNudge
            || state instanceof AnsweringPlan
            || state instanceof AskingUrgeToday;
    return ours ? step.settle(new Idle()) : step;
  }

  private static Step snoozed(Step step, Moment moment) {
    PersonState person = step.person();
    Instant until = moment.now().plus(SNOOZE);
    var rhythm = person.rhythm();
    return step.person(person.keeping(rhythm.with(rhythm.nudging().snoozed(until))))
        .say("nudge.snoozed");
  }

  private static Step paced(Step step, Pace pace) {
    Preferences wish = step.person().preferences().at(pace);
    return step.person(step.person().preferring(wish))
        .say(
            Act.say(pace == Pace.NEVER ? "nudge.stopped" : "nudge.fewer")
                .showing(new Act.Subject.OfLabels(Map.of("pace", "pace:" + pace.id())))
                .offering("setting:nudges"));
  }

  /** Later, fewer, off, on again, or now: the check-in. */
  public static Step checkIn(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return switch (happening.tapped("check-in:")) {
      case "later" -> later(calm(step), moment);
      case "fewer" -> fewer(calm(step));
      case "off" -> off(calm(step));
      case "resume" -> resumed(step, moment);
      default -> DailyCheckIn.open(step);
    };
  }

  /** An hour later, or not any more today where that is in the quiet hours. */
  private static Step later(Step step, Moment moment) {
    PersonState person = step.person();
    Instant at = moment.now().plus(SNOOZE);
    boolean quiet = person.preferences().isQuietAt(at);
    return quiet
        ? step.person(person.keeping(person.rhythm().heardFrom())).say("check-in.tomorrow")
        : step.person(person.keeping(person.rhythm().putOff(at))).say("check-in.later");
  }

  private static Step fewer(Step step) {
    PersonState person = step.person();
    return step.person(
            person
                .preferring(person.preferences().checkingInSparsely(true))
                .keeping(person.rhythm().heardFrom()))
        .say(Act.say("check-in.fewer").offering("setting:check-in"));
  }

  private static Step off(Step step) {
    Preferences wish = step.person().preferences().checkingInAt(Optional.empty());
    return step.person(step.person().preferring(wish))
        .say(Act.say("check-in.off").offering("setting:check-in"));
  }

  private static Step resumed(Step step, Moment moment) {
    PersonState person = step.person();
    return step.person(person.keeping(person.rhythm().startingAt(moment.now())))
        .say("check-in.resumed");
  }
}
