package org.tideover.conversation.outreach;

import java.time.Duration;
import java.time.Instant;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Nudging;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.domain.JournalEntry;

/** What a person does after a nudge, or after none: it tells of the nudge's effect. */
public final class Reactions {
  /** What happens within it counts as an effect. */
  private static final Duration PROXIMAL = Duration.ofHours(1);

  private Reactions() {}

  /** The person was here, and is receptive again. */
  public static Happening seen(Happening told, Moment moment) {
    if (!told.event().isOwn()) {
      return told;
    }
    PersonState person = told.person().wasSeen(moment.now());
    Rhythm rhythm = person.rhythm();
    return told.of(person.keeping(rhythm.with(rhythm.nudging().answered())));
  }

  /** The step, and the record that the person came within the hour after a decision. */
  public static Step recorded(Happening told, Step step, Moment moment) {
    Nudging before = told.person().rhythm().nudging();
    boolean soon =
        before
            .decided()
            .map(at -> at.plus(PROXIMAL))
            .filter(end -> !moment.now().isAfter(end))
            .isPresent();
    return told.event().isOwn() && soon && !step.forget()
        ? step.record(new JournalEntry.NudgeAnswered(before.decision(), moment.now(), "opened"))
        : step;
  }

  /** Whether the person and we are talking with each other right now. */
  public static boolean isTalking(PersonState person, Instant now, Duration within) {
    return person.memory().seen().filter(seen -> now.isBefore(seen.plus(within))).isPresent();
  }
}
