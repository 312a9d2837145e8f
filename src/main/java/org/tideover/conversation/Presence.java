package org.tideover.conversation;

import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskLevel;

/** People who leave, and groups in which others read along. */
final class Presence {
  private Presence() {}

  /** Nothing can reach the person: whatever is open ends, and nothing more is planned. */
  static Step left(Happening happening, Moment moment) {
    Step quiet =
        Handlers.leave(
            happening.person().conversation(),
            Step.of(happening.person()),
            Outcome.ABANDONED,
            moment);
    Step gone = Step.of(happening.person()).settle(new Idle());
    for (AppointmentKind kind : AppointmentKind.values()) {
      gone = gone.cancel(kind);
    }
    for (var entry : quiet.entries()) {
      gone = gone.record(entry);
    }
    return gone;
  }

  /**
   * A group hears only a neutral line, and only when we were spoken to or somebody is in danger.
   */
  static Step inGroup(Happening happening, Event.SaidInGroup said) {
    Step step = Step.of(happening.person());
    if (happening.heard().safety().level() == RiskLevel.CRISIS) {
      return step.say(Act.say("group.crisis").at(Priority.CRISIS));
    }
    return said.addressed() ? step.say("group.private-only") : step;
  }
}
