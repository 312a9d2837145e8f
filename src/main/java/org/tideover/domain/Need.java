package org.tideover.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person needs of a movement right now.
 *
 * @param place where they are; empty if they did not say
 * @param body how their body is; empty if they did not say
 * @param avoid cautions that apply to them
 * @param recent ids offered lately, latest first
 * @param night whether it is night where they are
 * @param effortCap the most effort to ask for, 0 to 6
 */
public record Need(
    Optional<Place> place,
    Optional<Body> body,
    Set<Caution> avoid,
    List<String> recent,
    boolean night,
    int effortCap) {
  /** Keeps its own copies and checks the range of the effort. */
  public Need {
    avoid = Set.copyOf(avoid);
    recent = List.copyOf(recent);
    if (effortCap < 0 || effortCap > 6) {
      throw new IllegalArgumentException("Effort is capped at 0 to 6, not " + effortCap);
    }
  }
}
