package org.tideover.domain;

import java.util.Optional;

/**
 * The circumstances of a choice that may change what helps.
 *
 * @param place where the person is; empty if they did not say
 * @param body how their body is; empty if they did not say
 * @param night whether it is night where they are
 * @param urge how strong the urge is before it; empty while it was not rated
 */
public record Situation(
    Optional<Place> place, Optional<Body> body, boolean night, Optional<UrgeIntensity> urge) {

  /** By day, without a rating. */
  public static Situation of(Optional<Place> place, Optional<Body> body) {
    return new Situation(place, body, false, Optional.empty());
  }

  /** The same at night, or by day. */
  public Situation atNight(boolean dark) {
    return new Situation(place, body, dark, urge);
  }

  /** The same with another rating. */
  public Situation rated(Optional<UrgeIntensity> before) {
    return new Situation(place, body, night, before);
  }
}
