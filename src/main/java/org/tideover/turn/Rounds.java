package org.tideover.turn;

import java.util.Optional;
import java.util.Set;
import org.tideover.domain.PersonId;
import org.tideover.domain.Round;

/**
 * Groups that move together, and who joined; kept only while it lasts. Methods join a transaction
 * that is open on their thread.
 */
public interface Rounds {
  /** Where a group stands. */
  Round find(PersonId group);

  /** Who joined. */
  Set<PersonId> members(PersonId group);

  /**
   * Keeps where a group stands; nothing going on erases all of it.
   *
   * @param joined who joined just now
   */
  void keep(PersonId group, Round round, Optional<PersonId> joined);
}
