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
 */
public record UrgeEpisode(
    String id,
    Instant openedAt,
    int rounds,
    Optional<UrgeIntensity> before,
    Optional<UrgeIntensity> latest,
    Optional<Place> place) {

  /** A new episode. */
  public static UrgeEpisode open(String id, Instant now) {
    return new UrgeEpisode(id, now, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same after a rating; the first one is kept as {@link #before()}. */
  public UrgeEpisode rated(UrgeIntensity intensity) {
    return new UrgeEpisode(
        id,
        openedAt,
        rounds,
        before.or(() -> Optional.of(intensity)),
        Optional.of(intensity),
        place);
  }

  /** The same after one more movement or skill. */
  public UrgeEpisode nextRound() {
    return new UrgeEpisode(id, openedAt, rounds + 1, before, latest, place);
  }

  /** The same with the person's answer to where they are. */
  public UrgeEpisode at(Optional<Place> answer) {
    return new UrgeEpisode(id, openedAt, rounds, before, latest, answer);
  }
}
