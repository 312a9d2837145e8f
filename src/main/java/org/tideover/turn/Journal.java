package org.tideover.turn;

import java.time.Instant;
import java.util.List;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.PersonId;

/** Where what happened is kept. Joins a transaction that is open on its thread. */
public interface Journal {
  /**
   * Appends entries in their order.
   *
   * @param received when the event came that led to them
   */
  void write(PersonId person, Instant received, List<JournalEntry> entries);

  /** What a person's earlier movements tell about the next one, as of now. */
  MovementHistory history(PersonId person, Instant now);
}
