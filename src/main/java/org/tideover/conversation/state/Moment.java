package org.tideover.conversation.state;

import java.time.Instant;
import java.util.function.Supplier;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.MovementHistory;

/**
 * The circumstances of a turn, all injected, so that a conversation stays pure.
 *
 * @param now program time
 * @param advisor content and the choice of movement
 * @param ids fresh unique ids
 * @param plan the person's safety plan, read only when it is asked for
 * @param history the person's earlier movements, read only when one is chosen
 */
public record Moment(
    Instant now,
    Advisor advisor,
    Supplier<String> ids,
    Supplier<KeptPlan> plan,
    Supplier<MovementHistory> history) {
  /** The circumstances of somebody without a safety plan, who never moved. */
  public Moment(Instant now, Advisor advisor, Supplier<String> ids) {
    this(now, advisor, ids, KeptPlan.None::new, MovementHistory::none);
  }
}
