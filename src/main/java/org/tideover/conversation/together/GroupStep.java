package org.tideover.conversation.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.conversation.state.Others.Passed;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.Event;
import org.tideover.domain.PersonId;
import org.tideover.domain.Round;

/**
 * What an event in a group led to. Nothing of any private chat can be in it.
 *
 * @param round where the group stands afterwards
 * @param acts what the group sees
 * @param next the one appointment of the group; empty cancels it
 * @param joined who joined
 * @param passed what members hear of in private
 */
public record GroupStep(
    Round round,
    List<Act> acts,
    Optional<Appointment> next,
    Optional<PersonId> joined,
    List<Passed> passed) {
  /** Keeps its own copies. */
  public GroupStep {
    acts = List.copyOf(acts);
    passed = List.copyOf(passed);
  }

  static GroupStep of(Round round) {
    return new GroupStep(round, List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  GroupStep say(Act act) {
    List<Act> more = new ArrayList<>(acts);
    more.add(act);
    return new GroupStep(round, more, next, joined, passed);
  }

  GroupStep in(Round other) {
    return new GroupStep(other, acts, next, joined, passed);
  }

  GroupStep until(Appointment appointment) {
    return new GroupStep(round, acts, Optional.of(appointment), joined, passed);
  }

  GroupStep joining(PersonId person) {
    return new GroupStep(round, acts, next, Optional.of(person), passed);
  }

  GroupStep telling(PersonId person, Event event) {
    List<Passed> more = new ArrayList<>(passed);
    more.add(new Passed(person, event));
    return new GroupStep(round, acts, next, joined, more);
  }
}
