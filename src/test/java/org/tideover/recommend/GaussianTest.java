package org.tideover.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GaussianTest {
  private static final double HAIR = 1e-9;

  /** With a prior of mean 0 and variance 4, and n measurements of variance 1: known by heart. */
  @Test
  void oneNumberIsLearnedAsTheTextbookSays() {
    Gaussian number = Gaussian.around(new double[] {2});
    for (double measured : new double[] {3, 5, 4}) {
      number.learn(new double[] {1}, measured, 1);
    }
    assertThat(number.mean(0)).isCloseTo(12 / 3.25, within(HAIR));
    assertThat(number.deviation(0)).isCloseTo(Math.sqrt(1 / 3.25), within(HAIR));
  }

  @Test
  void aSharedNumberTeachesAboutWhatWasNeverMeasured() {
    Gaussian numbers = Gaussian.around(new double[] {1, 1, 1});
    numbers.learn(new double[] {1, 1, 0}, 2, 1);
    Gaussian sums =
        numbers.of(List.of(new double[] {1, 1, 0}, new double[] {1, 0, 1}), new double[] {0, 0.5});
    assertThat(sums.mean(0)).isCloseTo(4.0 / 3, within(HAIR));
    assertThat(sums.mean(1)).isCloseTo(0.5 + 2.0 / 3, within(HAIR));
    assertThat(sums.deviation(1)).isGreaterThan(sums.deviation(0));
  }

  @Test
  void theOrderOfMeasurementsDoesNotMatter() {
    Gaussian one = Gaussian.around(new double[] {1, 0.5});
    one.learn(new double[] {1, 0}, 2, 1);
    one.learn(new double[] {1, 1}, -1, 0.5);
    Gaussian other = Gaussian.around(new double[] {1, 0.5});
    other.learn(new double[] {1, 1}, -1, 0.5);
    other.learn(new double[] {1, 0}, 2, 1);
    assertThat(one.mean(0)).isCloseTo(other.mean(0), within(HAIR));
    assertThat(one.mean(1)).isCloseTo(other.mean(1), within(HAIR));
    assertThat(one.deviation(1)).isCloseTo(other.deviation(1), within(HAIR));
  }

  /** Two that are alike but for a difference of mean 1 and deviation 1: P(first larger) = 0.841. */
  @Test
  void theShareOfTheLargestIsItsProbability() {
    Gaussian numbers = Gaussian.around(new double[] {5, 1});
    Gaussian sums =
        numbers.of(List.of(new double[] {1, 1}, new double[] {1, 0}), new double[] {1, 0});
    double[] shares = sums.sharesOfLargest(40_000, 1, new Random(4));
    assertThat(shares[0]).isCloseTo(0.8413, within(0.008));
    assertThat(shares[0] + shares[1]).isCloseTo(1, within(HAIR));
  }

  /** Half as far: P = 0.977. Not at all: always the larger mean. */
  @Test
  void drawsThatStrayLessAreSurerOfTheLargest() {
    Gaussian sums =
        Gaussian.around(new double[] {5, 1})
            .of(List.of(new double[] {1, 1}, new double[] {1, 0}), new double[] {1, 0});
    assertThat(sums.sharesOfLargest(40_000, 0.5, new Random(4))[0])
        .isCloseTo(0.9772, within(0.004));
    assertThat(sums.sharesOfLargest(100, 0, new Random(4))[0]).isCloseTo(1, within(HAIR));
  }
}
