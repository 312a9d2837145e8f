package org.tideover.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {
  @ParameterizedTest
  @CsvSource({"0, 0, true", "1, 1, false", "4, 4, false", "5, 5, true", "9, 2, false"})
  void aCountIsToldOnlyWhereNobodyOrFivePeopleStandBehindIt(int times, int people, boolean told) {
    assertThat(SmallCounts.told(new Ledger.Count("x", times, people)))
        .isEqualTo(told ? OptionalInt.of(times) : OptionalInt.empty());
  }

  @Test
  void withoutASmallPartEveryPartOfATotalIsTold() {
    assertThat(SmallCounts.parts(List.of(0, 5, 12)))
        .containsExactly(OptionalInt.of(0), OptionalInt.of(5), OptionalInt.of(12));
  }

  @Test
  void aSingleSmallPartTakesTheNextOneWithIt() {
    assertThat(SmallCounts.parts(List.of(40, 3, 12, 0)))
        .as("else 55 - 52 would give it away")
        .containsExactly(
            OptionalInt.of(40), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0));
  }

  @Test
  void smallPartsThatAreFewTogetherTakeTheNextOneWithThem() {
    assertThat(SmallCounts.parts(List.of(1, 2, 7, 30)))
        .containsExactly(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(30));
  }

  @Test
  void smallPartsThatAreManyTogetherHideEachOther() {
    assertThat(SmallCounts.parts(List.of(4, 3, 30)))
        .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(30));
  }
}
