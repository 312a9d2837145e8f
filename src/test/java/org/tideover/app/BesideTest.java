package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BesideTest {
  @Test
  void othersGoOnUntilTheyAskForIt() {
    CountDownLatch goneOn = new CountDownLatch(1);
    Beside<String> made =
        Beside.begin(
            "test",
            () -> {
              awaitQuietly(goneOn);
              return Thread.currentThread().getName();
            });
    goneOn.countDown();
    assertThat(made.get()).isEqualTo("test");
  }

  @Test
  void whoeverAsksGetsTheFault() {
    Settings.Invalid fault = new Settings.Invalid(List.of("this is wrong"));
    Beside<String> broken =
        Beside.begin(
            "test",
            () -> {
              throw fault;
            });
    assertThatThrownBy(broken::get).isSameAs(fault);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
