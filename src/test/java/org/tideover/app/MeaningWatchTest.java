package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.outbox.ManualDelayer;

class MeaningWatchTest {
  private final ManualDelayer delayer = new ManualDelayer();
  private final List<String> rung = new ArrayList<>();
  private boolean reads = true;
  private final MeaningWatch watch = new MeaningWatch(() -> reads, delayer, rung::add);

  @Test
  void eachLossRingsOnceAndIsOverWhenMeaningIsReadAgain() {
    watch.begin();
    passes();
    assertThat(watch.trouble()).isEmpty();

    reads = false;
    passes();
    passes();
    assertThat(rung).singleElement().asString().contains("doctor");
    assertThat(watch.trouble()).isPresent();

    reads = true;
    passes();
    assertThat(watch.trouble()).isEmpty();

    reads = false;
    passes();
    assertThat(rung).hasSize(2);
  }

  private void passes() {
    delayer.pass(Duration.ofMinutes(1));
  }
}
