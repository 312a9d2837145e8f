package org.tideover.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tideover.app.ProgressBar;

/**
 * Prints the table of docs/choosing.md and draws its picture; see there how it is run. The numbers
 * are the same on every machine, but for the time that a choice takes.
 */
public final class SimulateChoosing {
  private static final int PEOPLE = 1_000;
  private static final int EPISODES = 60;
  private static final int LATE = 45;

  private SimulateChoosing() {}

  /** Takes the file of the picture, and how many people there are if not a thousand. */
  public static void main(String[] args) throws IOException {
    int people = args.length > 1 ? Integer.parseInt(args[1]) : PEOPLE;
    ProgressBar bar = new ProgressBar(people * Scenario.ALL.size());
    System.out.println(
        "| people | policy | points a movement | the last 15 | regret after 60 |\n|---|---|---|---|---|");
    for (Scenario scenario : Scenario.ALL) {
      ChoosingSimulation.Result result =
          new ChoosingSimulation(scenario, people, EPISODES).run(bar::step);
      result.effects().keySet().forEach(policy -> row(scenario, policy, result));
      if (scenario.equals(Scenario.AS_BELIEVED)) {
        Files.writeString(Path.of(args[0]), RegretPicture.of(result, EPISODES));
        time(result.nanos());
      }
    }
  }

  private static void row(Scenario scenario, String policy, ChoosingSimulation.Result result) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %.1f |%n",
        scenario.name(),
        policy,
        result.mean(policy, 0, EPISODES),
        result.mean(policy, LATE, EPISODES),
        result.regret(policy, EPISODES));
  }

  private static void time(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    System.err.printf(
        Locale.ROOT,
        "A choice takes %.2f ms (median), %.2f ms (99 of 100)%n",
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 99 / 100) / 1e6);
  }
}
