package org.tideover.conversation.state;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * The circumstances of a turn, all injected, so that a conversation stays pure.
 *
 * @param now program time
 * @param advisor content and the choice of movement
 * @param ids fresh unique ids
 */
public record Moment(Instant now, Advisor advisor, Supplier<String> ids) {}
