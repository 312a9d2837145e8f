package org.tideover.outbox;

import java.time.Instant;
import org.tideover.domain.OutgoingMessage;

/**
 * A message in the outbox.
 *
 * @param id its row, ascending in the order of queueing
 * @param message what is to be sent
 * @param queuedAt when its turn was committed
 * @param attempts how often sending was tried and failed
 */
public record QueuedMessage(long id, OutgoingMessage message, Instant queuedAt, int attempts) {}
