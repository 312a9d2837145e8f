package org.tideover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small run of the simulation whose large one is in docs/choosing.md. */
class ChoosingSimulationTest {
  private static final int PEOPLE = 60;
  private static final int EPISODES = 40;

  @Test
  void theChoiceLearnsWhatHelpsAPerson() {
    ChoosingSimulation.Result result = run(Scenario.AS_BELIEVED);
    double learned = result.mean(ChoosingSimulation.LEARNS, 0, EPISODES);
    assertThat(learned).isGreaterThan(result.mean(ChoosingSimulation.RANDOM, 0, EPISODES) + 0.05);
    assertThat(learned).isLessThan(result.mean(ChoosingSimulation.ORACLE, 0, EPISODES));
    assertThat(result.mean(ChoosingSimulation.LEARNS, EPISODES / 2, EPISODES))
        .as("later choices are further above chance than all of them")
        .isGreaterThan(result.mean(ChoosingSimulation.RANDOM, EPISODES / 2, EPISODES) + 0.1);
  }

  @Test
  void theSameSeedGivesTheSameNumbers() {
    assertThat(new ChoosingSimulation(Scenario.AS_BELIEVED, 3, 20).run(() -> {}).effects())
        .usingRecursiveComparison()
        .isEqualTo(new ChoosingSimulation(Scenario.AS_BELIEVED, 3, 20).run(() -> {}).effects());
  }

  private static ChoosingSimulation.Result run(Scenario scenario) {
    return new ChoosingSimulation(scenario, PEOPLE, EPISODES).run(() -> {});
  }
}
