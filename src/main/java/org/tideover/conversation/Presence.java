package org.tideover.conversation;

import org.tideover.conversation.buddy.BuddysSide;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.JournalEntry.Outcome;

/** People who leave. */
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
    Step gone = Crisis.asksNoMore(Step.of(happening.person()).settle(new Idle()));
    for (AppointmentKind kind : AppointmentKind.values()) {
      gone = gone.cancel(kind);
    }
    gone = BuddysSide.leaving(gone, moment);
    for (var entry : quiet.entries()) {
      gone = gone.record(entry);
    }
    return gone;
  }
}
