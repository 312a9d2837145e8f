package org.tideover.domain;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What is known of a person at a decision point: their tailoring variables.
 *
 * @param point what kind of moment it is
 * @param wall what the clock on their wall shows
 * @param late how long after the moment itself it is
 * @param barrier what forbids to write first at all
 * @param signs how many signs of a hard time speak for this moment
 * @param today how many nudges came on this day of theirs
 * @param planned how many moments of plans are still to come on it
 * @param pace how often they want nudges that they did not plan
 * @param sinceLast how long ago we last wrote first
 * @param ignored how many nudges in a row nobody reacted to
 * @param recent keys of the latest nudges, the latest last
 */
public record NudgeSituation(
    DecisionPoint point,
    ZonedDateTime wall,
    Duration late,
    List<Barrier> barrier,
    int signs,
    int today,
    int planned,
    Pace pace,
    Duration sinceLast,
    int ignored,
    List<String> recent) {
  /** What forbids to write first at all. */
  public enum Barrier {
    /** They did not agree, or stopped it. */
    NOT_WANTED,
    /** They paused us. */
    PAUSED,
    /** Human help is open. */
    HELP_OPEN,
    /** It is in their quiet hours. */
    QUIET,
    /** We are talking with each other. */
    TALKING
  }

  /** Keeps its own copies. */
  public NudgeSituation {
    barrier = List.copyOf(barrier);
    recent = List.copyOf(recent);
  }

  /** Whether this forbids it. */
  public boolean meets(Barrier one) {
    return barrier.contains(one);
  }
}
