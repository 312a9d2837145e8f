package org.tideover.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How a joint gets from pose to pose. */
class CurveTest {
  private static final double[] TIMES = {0, 1, 2, 3};

  @Test
  void itPassesThroughEveryPose() {
    Curve curve = new Curve(TIMES, new double[] {0, 10, 30, 5}, 4);
    assertThat(curve.at(1)).isEqualTo(10);
    assertThat(curve.at(2)).isEqualTo(30);
    assertThat(curve.at(3.999)).isCloseTo(0, within(0.01));
  }

  @Test
  void itNeverGoesBeyondItsPoses() {
    Curve curve = new Curve(TIMES, new double[] {0, 0, 90, 90}, 4);
    for (double time = 0; time < 4; time += 0.01) {
      assertThat(curve.at(time)).isBetween(-1e-9, 90 + 1e-9);
    }
  }

  @Test
  void itFlowsThroughAPoseOnTheWayAndRestsWhereItTurnsBack() {
    Curve curve = new Curve(TIMES, new double[] {0, 10, 20, 10}, 4);
    assertThat(curve.at(1.01) - curve.at(0.99)).isGreaterThan(0.15);
    assertThat(Math.abs(curve.at(2.01) - curve.at(1.99))).isLessThan(0.01);
  }

  @Test
  void aSinglePoseStandsStill() {
    Curve curve = new Curve(new double[] {0}, new double[] {7}, 2);
    assertThat(curve.at(1.5)).isEqualTo(7);
  }
}
