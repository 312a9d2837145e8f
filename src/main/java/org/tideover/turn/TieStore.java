package org.tideover.turn;

import org.tideover.conversation.state.Ties;
import org.tideover.domain.PersonId;
import org.tideover.domain.TieChange;

/** What people agreed with each other. Methods join a transaction that is open on their thread. */
public interface TieStore {
  /** A person's ties, read when they are asked for. */
  Ties of(PersonId person);

  /** Writes what changed with a person's turn. */
  void change(PersonId person, TieChange change);
}
