package org.tideover.turn;

import org.tideover.domain.Incoming;

/**
 * A stored event that waits for its turn.
 *
 * @param id its row, ascending in the order of arrival
 * @param incoming what arrived
 * @param attempts how often its turn failed
 */
public record InboxItem(long id, Incoming incoming, int attempts) {}
