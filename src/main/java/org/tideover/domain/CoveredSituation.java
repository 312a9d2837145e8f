package org.tideover.domain;

import java.util.Collections;
import java.util.Set;

/**
 * A situation in which an urge meets a person, and what a movement must be to fit there. A set that
 * is empty asks for nothing.
 *
 * @param id stable, kebab-case
 * @param name as authors read it
 * @param places one of these
 * @param bodies one of these
 * @param tags one of these
 * @param families one of these
 * @param without none of these cautions
 * @param noPostures none of these postures
 * @param bare whether nothing may be needed for it
 * @param effort at most this
 * @param minutes how long it may take
 */
public record CoveredSituation(
    String id,
    String name,
    Set<Place> places,
    Set<Body> bodies,
    Set<String> tags,
    Set<Family> families,
    Set<Caution> without,
    Set<Posture> noPostures,
    boolean bare,
    int effort,
    Minutes minutes) {

  /**
   * A range of minutes.
   *
   * @param from the least
   * @param to the most
   */
  public record Minutes(int from, int to) {
    /** Any time a movement can take. */
    public static final Minutes ANY = new Minutes(0, Integer.MAX_VALUE);

    boolean hold(int minutes) {
      return minutes >= from && minutes <= to;
    }
  }

  /** Keeps its own copies. */
  public CoveredSituation {
    places = Set.copyOf(places);
    bodies = Set.copyOf(bodies);
    tags = Set.copyOf(tags);
    families = Set.copyOf(families);
    without = Set.copyOf(without);
    noPostures = Set.copyOf(noPostures);
  }

  /** Whether a movement fits. */
  public boolean fits(Movement movement) {
    return meets(places, movement.places())
        && meets(bodies, movement.bodies())
        && meets(tags, movement.tags())
        && meets(families, Set.of(movement.family()))
        && Collections.disjoint(without, movement.cautions())
        && !noPostures.contains(movement.posture())
        && (!bare || movement.needsNothing())
        && movement.effort() <= effort
        && minutes.hold(movement.minutes());
  }

  private static <T> boolean meets(Set<T> asked, Set<T> given) {
    return asked.isEmpty() || !Collections.disjoint(asked, given);
  }
}
