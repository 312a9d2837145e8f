package org.tideover.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A reported wish to use, from its first report to its end.
 *
 * @param id unique
 * @param openedAt when it was first reported
 * @param rounds how many movements or skills were gone through in it
 * @param before the first rating; empty while there is none
 * @param latest the latest rating; empty while there is none
 * @param place where the person is, as answered; empty if skipped
 * @param beside whether they said that somebody is with them
 * @param around what is so around them, as their words told
 */
public record UrgeEpisode(
    String id,
    Instant openedAt,
    int rounds,
    Optional<UrgeIntensity> before,
    Optional<UrgeIntensity> latest,
    Optional<Place> place,
    boolean beside,
    Set<Surrounding> around) {
  /** Keeps its own copy. */
  public UrgeEpisode {
    around = Set.copyOf(around);
  }

  /** A new episode. */
  public static UrgeEpisode open(String id, Instant now) {
    return new UrgeEpisode(
        id, now, 0, Optional.empty(), Optional.empty(), Optional.empty(), false, Set.of());
  }

  /** The same after a rating; the first one is kept as {@link #before()}. */
  public UrgeEpisode rated(UrgeIntensity intensity) {
    return new UrgeEpisode(
        id,
        openedAt,
        rounds,
        before.or(() -> Optional.of(intensity)),
        Optional.of(intensity),
        place,
        beside,
        around);
  }

  /** The same after one more movement or skill. */
  public UrgeEpisode nextRound() {
    return new UrgeEpisode(id, openedAt, rounds + 1, before, latest, place, beside, around);
  }

  /** The same elsewhere: of what was so around them, what is outside stays. */
  public UrgeEpisode at(Optional<Place> answer) {
    Set<Surrounding> left = EnumSet.noneOf(Surrounding.class);
    left.addAll(around);
    left.retainAll(Set.of(Surrounding.BAD_WEATHER, Surrounding.UNSAFE_OUTSIDE));
    return new UrgeEpisode(id, openedAt, rounds, before, latest, answer, beside, left);
  }

  /** The same with other things around them. */
  public UrgeEpisode among(Set<Surrounding> things) {
    return new UrgeEpisode(id, openedAt, rounds, before, latest, place, beside, things);
  }

  /** The same with their word on whether somebody is with them. */
  public UrgeEpisode beside(boolean somebody) {
    return new UrgeEpisode(id, openedAt, rounds, before, latest, place, somebody, around);
  }
}
