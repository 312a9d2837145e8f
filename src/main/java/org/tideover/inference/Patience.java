package org.tideover.inference;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long and how often a language model is waited for: each call ends at a limit, few run at the
 * same time, the rest are left out instead of queued, and after several failures nobody waits at
 * all for a while. Never throws and never retries; logs only the kind of a failure, because its
 * message may hold people's words.
 */
final class Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final int AT_ONCE = 8;
  private static final int WATCHED = 10;
  private static final int FEWEST_WATCHED = 4;
  private static final float HALF = 50;

  /** For how long a model that fails is left alone. */
  static final Duration REST = Duration.ofSeconds(30);

  private final Duration limit;
  private final CircuitBreaker breaker;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * Waits at most this long for a call.
   *
   * @param clock real time, whatever time the program runs in
   */
  Patience(Duration limit, Clock clock) {
    this.limit = limit;
    this.breaker =
        CircuitBreaker.of(
            "language-model",
            CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(WATCHED)
                .minimumNumberOfCalls(FEWEST_WATCHED)
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(change ->
            LOG.warn(
                "The language model: {}; meanwhile replies go on without it",
                change.getStateTransition()));
  }

  /** What the call gives in time; empty where it fails, or is left out. */
  <T> Optional<T> ask(Callable<T> call) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return breaker.tryAcquirePermission() ? counted(call) : Optional.empty();
    } finally {
      places.release();
    }
  }

  private <T> Optional<T> counted(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread.ofVirtual().name("language-model").start(task);
    try {
      T answer = task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
      return Optional.of(answer);
    } catch (TimeoutException late) {
      return failed(late);
    } catch (ExecutionException failed) {
      return failed(Optional.ofNullable(failed.getCause()).orElse(failed));
    } catch (InterruptedException shutdown) {
      breaker.releasePermission();
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      // Breaks the connection off where it is still open; does nothing to a call that has ended.
      task.cancel(true);
    }
  }

  private <T> Optional<T> failed(Throwable fault) {
    LOG.info("The language model gave no answer: {}", fault.getClass().getSimpleName());
    breaker.onError(0, TimeUnit.NANOSECONDS, fault);
    return Optional.empty();
  }
}
