package org.tideover.conversation.state;

import java.time.Instant;
import java.util.function.Supplier;
import org.tideover.domain.KeptPlan;

/**
 * The circumstances of a turn, all injected, so that a conversation stays pure.
 *
 * @param now program time
 * @param advisor content and the choice of movement
 * @param ids fresh unique ids
 * @param plan the person's safety plan, read only when it is asked for
 */
public record Moment(Instant now, Advisor advisor, Supplier<String> ids, Supplier<KeptPlan> plan) {
  /** The circumstances of somebody without a safety plan. */
  public Moment(Instant now, Advisor advisor, Supplier<String> ids) {
    this(now, advisor, ids, KeptPlan.None::new);
  }
}
