package org.tideover.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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
  void aSmallPartTakesAllThatAreNotLargeWithIt() {
    assertThat(SmallCounts.parts(List.of(40, 3, 9, 0, 10)))
        .as("else 62 - 59 would give it away")
        .containsExactly(
            OptionalInt.of(40),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.of(10));
  }

  @Test
  void aSmallPartAloneOrWithEmptyOnesTakesEveryPart() {
    assertThat(SmallCounts.parts(List.of(40, 3, 12))).allMatch(OptionalInt::isEmpty);
    assertThat(SmallCounts.parts(List.of(40, 3, 0))).allMatch(OptionalInt::isEmpty);
  }

  /** Whoever knows the rule, and tries every table, finds several values for what is kept back. */
  @Test
  void nothingKeptBackFollowsFromWhatIsTold() {
    for (int size = 2; size <= 3; size++) {
      Map<List<Object>, List<List<Integer>>> alike = new HashMap<>();
      for (List<Integer> parts : tables(size, 16)) {
        int total = parts.stream().mapToInt(Integer::intValue).sum();
        Object shown = SmallCounts.isSmall(total) ? "few" : total;
        alike
            .computeIfAbsent(List.of(shown, SmallCounts.parts(parts)), one -> new ArrayList<>())
            .add(parts);
      }
      alike.forEach((told, tables) -> everyGapIsOpen((List<?>) told.get(1), tables));
    }
  }

  static void everyGapIsOpen(List<?> told, List<List<Integer>> tables) {
    for (int i = 0; i < told.size(); i++) {
      int part = i;
      Set<Integer> possible = new HashSet<>();
      tables.forEach(table -> possible.add(table.get(part)));
      boolean small = possible.stream().anyMatch(SmallCounts::isSmall);
      assertThat(!told.get(i).equals(OptionalInt.empty()) || !small || possible.size() > 1)
          .as("%s can only be %s", told, tables)
          .isTrue();
    }
  }

  static List<List<Integer>> tables(int size, int most) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (List<Integer> rest : tables(size - 1, most)) {
      for (int first = 0; first <= most; first++) {
        List<Integer> table = new ArrayList<>(List.of(first));
        table.addAll(rest);
        all.add(table);
      }
    }
    return all;
  }
}
