package org.tideover.conversation.state;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.PlanBook;

/**
 * The circumstances of a turn, all injected, so that a conversation stays pure.
 *
 * @param now program time
 * @param advisor content and the choice of movement
 * @param ids fresh unique ids
 * @param plan the person's safety plan, read only when it is asked for
 * @param planBook their if-then plans, read only when they are asked for; empty where they cannot
 *     be opened
 * @param past what was counted of the person so far
 * @param ties the person's ties to others
 * @param history their earlier movements, read only when one is chosen
 */
public record Moment(
    Instant now,
    Advisor advisor,
    Supplier<String> ids,
    Supplier<KeptPlan> plan,
    Supplier<Optional<PlanBook>> planBook,
    Past past,
    Ties ties,
    Supplier<MovementHistory> history) {
  /** The circumstances of somebody without plans of any kind, who never moved. */
  public Moment(Instant now, Advisor advisor, Supplier<String> ids) {
    this(
        now,
        advisor,
        ids,
        KeptPlan.None::new,
        () -> Optional.of(PlanBook.empty()),
        Past.none(),
        Ties.none(),
        MovementHistory::none);
  }
}
