package org.tideover.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against the worked examples of Newcombe (1998), Statistics in Medicine 17:857-872, method 3. */
class ShareTest {
  @Test
  void intervalsAreThoseThatNewcombePublished() {
    assertInterval(new Share(81, 263), 0.2553, 0.3662);
    assertInterval(new Share(15, 148), 0.0624, 0.1605);
    assertInterval(new Share(0, 20), 0.0000, 0.1611);
    assertInterval(new Share(1, 29), 0.0061, 0.1718);
  }

  private static void assertInterval(Share share, double low, double high) {
    assertThat(share.low()).isCloseTo(low, within(0.00005));
    assertThat(share.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void intervalsStayBetweenNothingAndAll() {
    assertThat(new Share(0, 7).low()).isZero();
    assertThat(new Share(7, 7).high()).isEqualTo(1);
  }

  @Test
  void sharesAddUp() {
    Share both = Share.one(true).plus(Share.one(false));
    assertThat(both).isEqualTo(new Share(1, 2));
    assertThat(both.rate()).isEqualTo(0.5);
    assertThat(Share.NONE.isEmpty()).isTrue();
    assertThat(both.isEmpty()).isFalse();
  }
}
