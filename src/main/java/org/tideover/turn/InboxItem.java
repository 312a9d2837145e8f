package org.tideover.turn;

import org.tideover.domain.Incoming;

/**
 * A stored event that waits for its turn.
 *
 * @param id its row, ascending in the order of arrival
 * @param incoming what arrived
 * @param attempts how often its turn failed
 * @param direct whether its turn may follow at once; else it comes back to whoever's turn it is,
 *     behind what waited before it
 */
public record InboxItem(long id, Incoming incoming, int attempts, boolean direct) {
  /** An event that nothing stands before. */
  public InboxItem(long id, Incoming incoming, int attempts) {
    this(id, incoming, attempts, true);
  }
}
