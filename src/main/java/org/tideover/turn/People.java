package org.tideover.turn;

import java.util.Optional;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.PersonId;

/** What is kept of every person. Methods join a transaction that is open on their thread. */
public interface People {
  /** Notes that a person did something of their own; whoever never does again is let go. */
  void heard(PersonId person);

  /** The person's state; empty for somebody new. */
  Optional<PersonState> find(PersonId person);

  /** Inserts or replaces the person's state. */
  void save(PersonState state);

  /** Erases everything of a person: state, journal, inbox, outbox, slots. */
  void forget(PersonId person);
}
