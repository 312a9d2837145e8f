package org.tideover.domain;

import java.time.Instant;
import java.util.Optional;

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
 */
public record UrgeEpisode(
    String id,
    Instant openedAt,
    int rounds,
    Optional<UrgeIntensity> before,
    Optional<UrgeIntensity> latest,
    Optional<Place> place,
    boolean beside) {

  /** A new episode. */
  public static UrgeEpisode open(String id, Instant now) {
    return new UrgeEpisode(id, now, 0, Optional.empty(), Optional.empty(), Optional.empty(), false);
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
        beside);
  }

  /** The same after one more movement or skill. */
  public UrgeEpisode nextRound() {
    return new UrgeEpisode(id, openedAt, rounds + 1, before, latest, place, beside);
  }

  /** The same with the person's answer to where they are. */
  public UrgeEpisode at(Optional<Place> answer) {
    return new UrgeEpisode(id, openedAt, rounds, before, latest, answer, beside);
  }

  /** The same with their word on whether somebody is with them. */
  public UrgeEpisode beside(boolean somebody) {
    return new UrgeEpisode(id, openedAt, rounds, before, latest, place, somebody);
  }
}
