package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatelyTest {
  private Instant now = Instant.parse("2026-11-26T12:00:00Z");
  private final AtomicInteger counted = new AtomicInteger();
  private final Lately<Integer> lately =
      new Lately<>(this::counts, Duration.ofMinutes(1), () -> now);

  @Test
  void whoeverAsksAtTheSameTimeHasItCountedOnce() throws Exception {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> askers =
          IntStream.range(0, 20).<Callable<Integer>>mapToObj(i -> lately::get).toList();
      for (Future<Integer> one : many.invokeAll(askers)) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void afterAWhileItIsCountedAnew() {
    assertThat(lately.get()).isEqualTo(1);
    now = now.plusSeconds(59);
    assertThat(lately.get()).isEqualTo(1);
    now = now.plusSeconds(1);
    assertThat(lately.get()).isEqualTo(2);
  }

  private int counts() {
    Thread.yield();
    return counted.incrementAndGet();
  }
}
