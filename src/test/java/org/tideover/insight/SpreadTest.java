package org.tideover.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
  @Test
  void theMiddleOfAnEvenNumberIsBetweenItsTwo() {
    assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0)).median()).isEqualTo(2.5);
  }

  @Test
  void ofNineValuesNoIntervalIsToldForItsEndsAreThoseOfSingleOnes() {
    assertThat(upTo(9).interval()).isEmpty();
  }

  /** The ranks of the tables for the sign test at 95 %. */
  @ParameterizedTest
  @CsvSource({"10, 2, 9", "15, 4, 12", "25, 8, 18", "50, 18, 33", "100, 40, 61"})
  void theIntervalIsThatOfTheTables(int n, double low, double high) {
    assertThat(upTo(n).interval()).isEqualTo(Optional.of(new Spread.Interval(low, high)));
  }

  @Test
  void itHoldsForVeryManyValues() {
    assertThat(upTo(4_000).interval())
        .hasValueSatisfying(one -> {
          assertThat(one.low()).isBetween(1_930.0, 1_945.0);
          assertThat(one.high()).isBetween(2_056.0, 2_071.0);
        });
  }

  private static Spread upTo(int n) {
    return Spread.of(IntStream.rangeClosed(1, n).mapToObj(i -> (double) i).toList());
  }
}
