package org.tideover.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person told in a check-in. Each answer may be missing.
 *
 * @param at when it began
 * @param urge how strong the urge was
 * @param mood from 1, the lowest, to 5; 0 for no answer
 * @param slept whether they slept well
 * @param moved whether they moved that day
 */
public record CheckIn(Instant at, Optional<UrgeIntensity> urge, int mood, Told slept, Told moved) {
  /** From here on a mood is not low. */
  private static final int LOW_MOOD = 2;

  /** An urge from here on makes a check-in a hard one. */
  private static final int HARD_URGE = 6;

  /** The answer to a question that may be left open. */
  public enum Told {
    NOTHING,
    YES,
    NO;

    /** The stable name in the database. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** One that begins. */
  public static CheckIn begun(Instant now) {
    return new CheckIn(now, Optional.empty(), 0, Told.NOTHING, Told.NOTHING);
  }

  /** The same with the urge. */
  public CheckIn urge(UrgeIntensity intensity) {
    return new CheckIn(at, Optional.of(intensity), mood, slept, moved);
  }

  /** The same with the mood. */
  public CheckIn mood(int answer) {
    return new CheckIn(at, urge, answer, slept, moved);
  }

  /** The same with the answer about sleep. */
  public CheckIn slept(Told answer) {
    return new CheckIn(at, urge, mood, answer, moved);
  }

  /** The same with the answer about movement. */
  public CheckIn moved(Told answer) {
    return new CheckIn(at, urge, mood, slept, answer);
  }

  /** Whether it tells of a hard time. */
  public boolean isHard() {
    return urge.filter(one -> one.value() >= HARD_URGE).isPresent()
        || (mood > 0 && mood <= LOW_MOOD);
  }
}
