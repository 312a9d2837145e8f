package org.tideover.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;

/** A way to choose among the movements that are safe and were not offered just before. */
@FunctionalInterface
interface Policy {
  /** Tideover's own choice, which learns. */
  record Learning() implements Policy {
    @Override
    public boolean learns() {
      return true;
    }

    @Override
    public Movement choose(
        SimulatedPerson person, int episode, Need need, Offer offer, List<Movement> open) {
      return offer.movement();
    }
  }

  /**
   * Knows each person's responses, and keeps Tideover's bounds: the best of five with the most
   * probability that is allowed, else one of the three next best, or any other. No choice within
   * the bounds can be expected to do better.
   */
  record Bounded(Random chance) implements Policy {
    private static final double MOST = 0.6;
    private static final int NEXT_BEST = 4;

    @Override
    public Movement choose(
        SimulatedPerson person, int episode, Need need, Offer offer, List<Movement> open) {
      List<Movement> best =
          open.stream()
              .sorted(
                  Comparator.comparingDouble(
                      movement -> -person.effect(movement, need.situation(), episode)))
              .toList();
      if (best.size() == 1 || chance.nextDouble() < MOST) {
        return best.getFirst();
      }
      int place = 1 + chance.nextInt(Math.min(NEXT_BEST, best.size() - 1));
      return best.get(
          place < NEXT_BEST ? place : NEXT_BEST + chance.nextInt(best.size() - NEXT_BEST));
    }
  }

  /** Whether it looks at what a person told earlier. */
  default boolean learns() {
    return false;
  }

  /**
   * Chooses.
   *
   * @param offer what Tideover's own choice offers
   * @param open all that could be chosen, in the order of content
   */
  Movement choose(SimulatedPerson person, int episode, Need need, Offer offer, List<Movement> open);
}
