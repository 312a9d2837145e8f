package org.tideover.app;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.outbox.Delayer;
import org.tideover.store.StoreException;

/**
 * What is done once an hour, whatever became of it the last time. It may take minutes, so its
 * delayer is its own: messages that wait for their time do not wait for it.
 */
final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final Delayer delayer;
  private final IntSupplier round;

  /**
   * Nothing is done before it begins.
   *
   * @param round erases what may not be kept any more; says how many people were let go
   */
  Housekeeping(Delayer delayer, IntSupplier round) {
    this.delayer = delayer;
    this.round = round;
  }

  /** The first round is in an hour. */
  void begin() {
    delayer.after(
        EVERY,
        () -> {
          try {
            round();
          } finally {
            begin();
          }
        });
  }

  /** Of a fault its kind alone is told: its text may be a person's. */
  private void round() {
    try {
      int gone = round.getAsInt();
      if (gone > 0) {
        LOG.info("Erased {} people who did not come back for so long as they may be kept.", gone);
      }
    } catch (StoreException away) {
      LOG.warn("The database was not tidied; the next try is in an hour: {}", away.kind());
    } catch (RuntimeException fault) {
      LOG.error(
          "The housekeeping failed; the next try is in an hour: {}", fault.getClass().getName());
    }
  }
}
