package org.tideover.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
  private static final double HAIR = 1e-12;
  private final Random random = new Random(12);

  @Test
  void bothBoundsHoldFromTwoToTwentyOptions() {
    for (int options = 2; options <= 20; options++) {
      assertThat(Bounds.canHold(options)).isTrue();
      for (int i = 0; i < 200; i++) {
        double[] held = Bounds.hold(shares(options));
        assertThat(Arrays.stream(held).sum()).isCloseTo(1, within(HAIR));
        assertThat(Arrays.stream(held).boxed())
            .allSatisfy(p -> assertThat(p).isBetween(Bounds.FLOOR, Bounds.CEILING));
      }
    }
  }

  @Test
  void theLikelierStaysTheLikelier() {
    for (int i = 0; i < 500; i++) {
      double[] shares = shares(2 + random.nextInt(18));
      double[] held = Bounds.hold(shares);
      for (int a = 0; a < shares.length; a++) {
        for (int b = 0; b < shares.length; b++) {
          assertThat(shares[a] > shares[b] && held[a] < held[b]).isFalse();
        }
      }
    }
  }

  @Test
  void whatIsWithinTheBoundsStaysAsItIs() {
    double[] held = Bounds.hold(new double[] {0.5, 0.3, 0.2});
    assertThat(held).containsExactly(new double[] {0.5, 0.3, 0.2}, within(HAIR));
  }

  @Test
  void whatIsSureOfOneLeavesRoomForTheOthers() {
    double[] held = Bounds.hold(new double[] {1, 0, 0, 0, 0, 0, 0, 0});
    assertThat(held[0]).isEqualTo(Bounds.CEILING);
    assertThat(held[7]).isCloseTo(0.4 / 7, within(HAIR));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 21, 60})
  void whereNoProbabilitiesKeepBothBoundsAllAreEqual(int options) {
    assertThat(Bounds.canHold(options)).isFalse();
    assertThat(Bounds.hold(shares(options))).containsOnly(1.0 / options);
  }

  /** Shares as they come: some even, some of one option alone. */
  private double[] shares(int options) {
    double[] raw = new double[options];
    int sureness = random.nextInt(12);
    for (int i = 0; i < options; i++) {
      raw[i] = Math.pow(random.nextDouble(), sureness);
    }
    double sum = Arrays.stream(raw).sum();
    return Arrays.stream(raw).map(share -> share / sum).toArray();
  }
}
