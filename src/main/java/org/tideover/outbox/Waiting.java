package org.tideover.outbox;

import org.jspecify.annotations.Nullable;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Priority;

/**
 * A message's place in a line. What nobody asked for leaves its words in the store until it goes,
 * so that a hundred thousand of them fit into a small machine; and so does what another process
 * queued, so that it goes only if it still waits by then.
 *
 * @param id its row in the store
 * @param slot which slot it writes into, empty for none
 * @param replaces whether it replaces what stands there
 * @param attempts how often sending failed
 * @param since when it began to wait, in the nanoseconds of {@link Delayer#nanos}
 * @param inMemory the message, where it is kept at hand
 */
record Waiting(
    long id,
    Priority priority,
    String slot,
    boolean replaces,
    int attempts,
    long since,
    @Nullable QueuedMessage inMemory) {
  /** The place of a message that nobody but this process can have sent. */
  static Waiting of(QueuedMessage queued, long now) {
    return of(queued, now, queued.message().priority() == Priority.NUDGE ? null : queued);
  }

  /**
   * The place of a message that was read from the store, and may be gone from there since. Words of
   * a crisis are kept at hand all the same: they do not wait for a store that is away.
   */
  static Waiting inStore(QueuedMessage queued, long now) {
    return of(queued, now, queued.message().priority() == Priority.CRISIS ? queued : null);
  }

  private static Waiting of(QueuedMessage queued, long now, @Nullable QueuedMessage inMemory) {
    OutgoingMessage message = queued.message();
    return new Waiting(
        queued.id(),
        message.priority(),
        message.slot(),
        message.replace(),
        queued.attempts(),
        now,
        inMemory);
  }

  /** The same place after another failure. */
  Waiting failedAgain() {
    return new Waiting(id, priority, slot, replaces, attempts + 1, since, inMemory);
  }

  /** Words of a crisis that were never refused go even while the person's line rests. */
  boolean isUrgent() {
    return priority == Priority.CRISIS && attempts == 0;
  }
}
