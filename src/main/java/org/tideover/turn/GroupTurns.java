package org.tideover.turn;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.tideover.conversation.state.Advisor;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.together.GroupMoment;
import org.tideover.conversation.together.GroupStep;
import org.tideover.conversation.together.Together;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Round;

/**
 * One turn of a group, in the transaction of whoever calls. No state of any person is read or
 * written, so that nothing of a private chat can reach a group.
 */
final class GroupTurns {
  private final Stores stores;
  private final Voice voice;
  private final Advisor advisor;
  private final Supplier<String> ids;

  GroupTurns(Stores stores, Voice voice, Advisor advisor, Supplier<String> ids) {
    this.stores = stores;
    this.voice = voice;
    this.advisor = advisor;
    this.ids = ids;
  }

  /** Whether an event happened to a group. */
  static boolean isOf(Event event) {
    return event instanceof Event.SaidInGroup
        || event instanceof Event.TappedInGroup
        || event instanceof Event.Due(var due) && due.kind() == AppointmentKind.TOGETHER_TICK;
  }

  /**
   * What a group's turn leaves.
   *
   * @param messages what the group sees
   * @param passed what members hear of in private
   */
  record Outcome(List<OutgoingMessage> messages, List<Incoming> passed) {}

  Outcome turn(Incoming incoming, Heard heard, Instant now) {
    PersonId group = incoming.person();
    Round before = stores.rounds().find(group);
    GroupStep step =
        Together.advance(
            incoming.event(),
            heard,
            new GroupMoment(
                group,
                before,
                stores.rounds().members(group),
                person -> stores.people().find(person).isPresent(),
                advisor,
                now,
                ids));
    if (!(before instanceof Round.None && step.round() instanceof Round.None)) {
      keep(group, step);
    }
    return new Outcome(
        voice.say(step.acts(), reader(incoming, heard, now), now).messages(),
        step.passed().stream()
            .map(one -> new Incoming(one.to(), "passed-" + ids.get(), now, "", one.event()))
            .toList());
  }

  private void keep(PersonId group, GroupStep step) {
    stores.rounds().keep(group, step.round(), step.joined());
    stores.appointments().cancel(group, AppointmentKind.TOGETHER_TICK);
    step.next().ifPresent(stores.appointments()::book);
  }

  /** A group reads what its speaker reads. */
  private static PersonState reader(Incoming incoming, Heard heard, Instant now) {
    PersonState fresh = PersonState.meet(incoming.person(), now);
    return fresh.known(fresh.profile().using(incoming.language()).speaking(heard));
  }
}
