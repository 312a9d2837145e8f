package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelTest {
  private static final long GB = 1L << 30;

  @Test
  void whereTheExamplesDoNotFitItSaysAtOnceWhatToDo() {
    assertThat(Kernel.shortage(31_500, 4 * GB))
        .hasValueSatisfying(
            advice -> assertThat(advice).contains("31,500 sentences", "4.7 GB", "7 GB", "archive"));
  }

  @Test
  void aMachineWithEightGigabytesIsEnough() {
    assertThat(Kernel.shortage(31_500, 8 * GB * 3 / 4)).isEmpty();
  }
}
