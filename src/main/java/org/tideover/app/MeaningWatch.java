package org.tideover.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.outbox.Delayer;

/**
 * The watch over the model of meaning. Without it people are still answered, so that nobody would
 * notice from outside that only phrases hear danger.
 */
final class MeaningWatch {
  private static final Logger LOG = LoggerFactory.getLogger(MeaningWatch.class);
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final BooleanSupplier reads;
  private final Delayer delayer;
  private final Consumer<String> alarm;
  private volatile boolean lost;

  /**
   * Prepares to look.
   *
   * @param reads whether meaning can be read now; it may wait while the model opens
   * @param delayer runs tasks that may wait
   * @param alarm rings once for each loss
   */
  MeaningWatch(BooleanSupplier reads, Delayer delayer, Consumer<String> alarm) {
    this.reads = reads;
    this.delayer = delayer;
    this.alarm = alarm;
  }

  /** Looks at once, and each minute from now on. */
  void begin() {
    delayer.after(Duration.ZERO, this::look);
  }

  private void look() {
    boolean was = lost;
    lost = !reads.getAsBoolean();
    if (lost && !was) {
      alarm.accept(
          "Meaning is not read any more: phrases alone hear danger, and miss much of it. See"
              + " ./tideover doctor, mend what it names, and start again.");
    } else if (was && !lost) {
      LOG.info("Meaning is read again.");
    }
    delayer.after(LOOK, this::look);
  }

  /** What is wrong, as of the last look; empty while all is well. */
  Optional<String> trouble() {
    return lost
        ? Optional.of("phrases alone, no meaning; see ./tideover doctor")
        : Optional.empty();
  }
}
