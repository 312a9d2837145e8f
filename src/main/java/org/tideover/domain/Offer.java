package org.tideover.domain;

import java.util.List;

/**
 * A movement chosen for a person.
 *
 * @param movement the movement
 * @param reasonKey reply key of the sentence that says why this one
 * @param eligible ids of all movements that could have been offered, the chosen one among them
 */
public record Offer(Movement movement, String reasonKey, List<String> eligible) {
  /** Keeps its own copy. */
  public Offer {
    eligible = List.copyOf(eligible);
  }
}
