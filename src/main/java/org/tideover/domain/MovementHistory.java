package org.tideover.domain;

import java.util.List;
import java.util.Set;

/**
 * What a person's earlier movements tell about the next one; bounded, however long the person
 * stays.
 *
 * @param trials the latest ones, oldest first, at most {@link #MOST}
 * @param hurting ids of movements that hurt, and are left out for now
 * @param today how many movements they began in the last 24 hours
 * @param finished how many they ever finished
 */
public record MovementHistory(
    List<MovementTrial> trials, Set<String> hurting, int today, int finished) {
  /** How many trials are looked at: what helped long ago may not help now. */
  public static final int MOST = 64;

  /** Keeps its own copies. */
  public MovementHistory {
    trials = List.copyOf(trials);
    hurting = Set.copyOf(hurting);
  }

  /** Nothing yet. */
  public static MovementHistory none() {
    return new MovementHistory(List.of(), Set.of(), 0, 0);
  }

  /** The changes that the person rated after a movement, oldest first. */
  public List<Integer> changes(String movement) {
    return trials.stream()
        .filter(trial -> trial.rated() && trial.movement().equals(movement))
        .map(MovementTrial::change)
        .toList();
  }
}
