package org.tideover.simulation;

import java.util.List;
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
