package org.tideover.domain;

import java.time.Instant;
import java.util.List;

/** Where a group stands that moves together. It is kept only while it lasts. */
public sealed interface Round {
  /** Nothing is going on. */
  record None() implements Round {}

  /**
   * People join.
   *
   * @param id the round's own
   * @param movement what they are going to do
   * @param shown movements that were shown before, latest first
   */
  record Gathering(String id, String movement, List<String> shown) implements Round {
    /** Keeps its own copy. */
    public Gathering {
      shown = List.copyOf(shown);
    }
  }

  /**
   * They move.
   *
   * @param id the round's own, so that a late tick is recognised
   * @param movement what they do
   * @param step index of the current step, from 0
   * @param startedAt when the first step began
   * @param stepEndsAt when the current step ends
   */
  record Moving(String id, String movement, int step, Instant startedAt, Instant stepEndsAt)
      implements Round {}
}
