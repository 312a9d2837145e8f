package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waiting for what other threads do. Between two looks it leaves the processor to them: a loop that
 * spins can starve them on a machine whose processors are all taken.
 */
public final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(1);

  private Patience() {}

  /** Waits until a condition holds; fails after a minute. */
  public static void until(BooleanSupplier condition) {
    looking().untilAsserted(() -> assertThat(condition.getAsBoolean()).isTrue());
  }

  /** Waits until assertions pass; fails after a minute with what they said last. */
  public static void untilAsserted(ThrowingRunnable assertions) {
    looking().untilAsserted(assertions);
  }

  private static ConditionFactory looking() {
    return Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN)
        .atMost(LONGEST);
  }
}
