package org.tideover.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurenessTest {
  @Test
  void saysHowOftenAScoreWasRight() {
    double[] scores = new double[200];
    boolean[] right = new boolean[200];
    Arrays.setAll(scores, i -> i < 100 ? -1 : 1);
    for (int i = 0; i < 200; i++) {
      right[i] = i < 100 ? i % 10 == 0 : i % 10 != 0;
    }
    Sureness sureness = Sureness.of(scores, right);
    assertThat(at(sureness, -1)).isEqualTo(0.1, within(0.02));
    assertThat(at(sureness, 1)).isEqualTo(0.9, within(0.02));
    assertThat(at(sureness, 0)).isEqualTo(0.5, within(0.02));
  }

  private static double at(Sureness sureness, double score) {
    return 1 / (1 + Math.exp(-(sureness.slope() * score + sureness.start())));
  }
}
