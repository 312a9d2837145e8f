package org.tideover.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideover.domain.RiskCategory;

class OverviewCountTest {
  private final List<Ledger.Change> changes = new ArrayList<>();
  private final List<Ledger.Wait> waits = new ArrayList<>();

  @Test
  void whoeverLeftThisWeekCannotBeCountedBySubtraction() {
    assertThat(of(30, 32).activeInWeek()).as("32 - 30 are two people").isEmpty();
    assertThat(of(30, 32).activeInMonth()).as("in fives").hasValue(30);
    assertThat(of(31, 44).activeInWeek()).hasValue(30);
    assertThat(of(3, 20).activeInWeek()).isEmpty();
    assertThat(of(2, 4).activeInMonth()).isEmpty();
  }

  @Test
  void eachPersonCountsOnceForAMovement() {
    IntStream.range(0, 40).forEach(i -> changes.add(new Ledger.Change(1, "walk", 9)));
    IntStream.range(2, 7).forEach(person -> changes.add(new Ledger.Change(person, "walk", 2)));
    Overview.OfMovement walk = of(9, 9).movements().getFirst();

    assertThat(walk.rated()).hasValue(45);
    assertThat(walk.change())
        .as("one person's forty ratings do not outweigh five others")
        .contains(new Spread(2, Optional.empty()));
  }

  @Test
  void aMovementThatFourPeopleRatedIsNamedAlone() {
    IntStream.range(0, 40).forEach(i -> changes.add(new Ledger.Change(i % 4, "walk", 3)));

    assertThat(of(9, 9).movements())
        .containsExactly(new Overview.OfMovement("walk", OptionalInt.empty(), Optional.empty()));
    assertThat(of(9, 9).change()).isEmpty();
  }

  @Test
  void theBestMovementComesFirstAndThoseKeptBackLast() {
    IntStream.range(0, 5).forEach(i -> changes.add(new Ledger.Change(i, "arm-swing", 1)));
    IntStream.range(0, 5).forEach(i -> changes.add(new Ledger.Change(i, "wall-push", 3)));
    changes.add(new Ledger.Change(1, "bridge", 9));

    assertThat(of(9, 9).movements())
        .extracting(Overview.OfMovement::movement)
        .containsExactly("wall-push", "arm-swing", "bridge");
  }

  @Test
  void everyCategoryOfDangerHasItsRow() {
    assertThat(of(9, 9).crises()).hasSize(RiskCategory.values().length);
    assertThat(of(9, 9).crises()).contains(new Overview.Line("suicide", OptionalInt.empty()));
    assertThat(of(9, 9).crises()).contains(new Overview.Line("overdose", OptionalInt.of(6)));
    assertThat(of(9, 9).crises()).contains(new Overview.Line("abuse", OptionalInt.of(0)));
  }

  @Test
  void delaysAreOfAtLeastFivePeople() {
    IntStream.rangeClosed(1, 100).forEach(i -> waits.add(new Ledger.Wait(i % 4, i * 100L)));
    assertThat(of(9, 9).delays()).isEmpty();

    waits.set(0, new Ledger.Wait(5, 100));
    assertThat(of(9, 9).delays().flatMap(Overview.Delays::most))
        .as("that would be the wait of one of them")
        .isEmpty();
  }

  @Test
  void eachPersonWaitsOnce() {
    IntStream.rangeClosed(1, 500).forEach(i -> waits.add(new Ledger.Wait(1, 60_000)));
    IntStream.rangeClosed(2, 100).forEach(i -> waits.add(new Ledger.Wait(i, i * 100L)));

    assertThat(of(9, 9).delays())
        .contains(
            new Overview.Delays(Duration.ofMillis(5_100), Optional.of(Duration.ofMillis(9_600))));
  }

  @Test
  void troublesTellHowManyOnlyWhereTheyAreMany() {
    Overview.Troubles troubles = of(9, 9).troubles();

    assertThat(troubles.waitsFor()).isZero();
    assertThat(troubles.parked()).isEmpty();
    assertThat(troubles.lost())
        .extracting(Overview.Given::messages)
        .containsExactly(OptionalInt.of(5), OptionalInt.empty());
  }

  private Overview of(int week, int month) {
    List<Ledger.Count> counts =
        List.of(new Ledger.Count("suicide", 3, 3), new Ledger.Count("overdose", 6, 5));
    return new OverviewCount(new BookOfCounts(week, month, changes, counts, waits, List.of()))
        .at(BookOfCounts.NOW);
  }
}
