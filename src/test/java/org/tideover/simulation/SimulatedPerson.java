package org.tideover.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tideover.domain.Body;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.Place;
import org.tideover.domain.Situation;
import org.tideover.domain.UrgeIntensity;

/** A person whose response to each movement is known to us, and to no choice but the oracle. */
final class SimulatedPerson {
  private static final int HALF_WAY = 30;
  private static final List<Place> PLACES =
      List.of(
          Place.HOME,
          Place.HOME,
          Place.HOME,
          Place.HOME,
          Place.BED,
          Place.BED,
          Place.OUTSIDE,
          Place.PUBLIC,
          Place.PUBLIC,
          Place.WORK);
  private static final List<Optional<Body>> BODIES =
      List.of(
          Optional.of(Body.OKAY),
          Optional.of(Body.OKAY),
          Optional.of(Body.OKAY),
          Optional.of(Body.OKAY),
          Optional.of(Body.TIRED),
          Optional.of(Body.TIRED),
          Optional.of(Body.TIRED),
          Optional.of(Body.IN_PAIN),
          Optional.of(Body.WITHDRAWAL),
          Optional.empty());

  private final long seed;
  private final Response early;
  private final Response late;

  SimulatedPerson(Scenario scenario, List<Movement> movements, long seed) {
    this.seed = seed;
    Random random = new Random(seed);
    early = new Response(scenario, movements, random);
    late = scenario.turns() ? new Response(scenario, movements, random) : early;
  }

  /** The circumstances of an episode: the same for every policy. */
  Situation situation(int episode) {
    Random random = new Random(seed * 1_000_003 + episode);
    // The first numbers of neighbouring seeds are alike.
    random.nextLong();
    return Situation.of(Optional.of(one(PLACES, random)), one(BODIES, random))
        .atNight(random.nextInt(4) == 0)
        .rated(Optional.of(new UrgeIntensity(4 + random.nextInt(7))));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** By how many points the urge falls with this movement, on average. */
  double effect(Movement movement, Situation situation, int episode) {
    return (episode < HALF_WAY ? early : late).effect(movement, situation);
  }

  private static final class Response {
    private final Map<Family, Double> families = new HashMap<>();
    private final Map<String, Double> own = new HashMap<>();
    private final double level;
    private final double effort;
    private final double effortWhenWorn;

    Response(Scenario scenario, List<Movement> movements, Random random) {
      level = 0.9 + 0.7 * random.nextGaussian();
      effort = scenario.effort() * random.nextGaussian();
      effortWhenWorn = scenario.effort() * (random.nextGaussian() - 0.5);
      for (Family family : Family.values()) {
        families.put(family, scenario.family() * random.nextGaussian());
      }
      for (Movement movement : movements) {
        own.put(movement.id(), scenario.own() * random.nextGaussian());
      }
    }

    double effect(Movement movement, Situation situation) {
      boolean worn = !situation.body().equals(Optional.of(Body.OKAY));
      return level
          + families.getOrDefault(movement.family(), 0.0)
          + own.getOrDefault(movement.id(), 0.0)
          + (effort + (worn ? effortWhenWorn : 0)) * (movement.effort() - 2) / 2.0
          + 0.1 * (situation.urge().map(UrgeIntensity::value).orElse(5) - 5);
    }
  }
}
