package org.tideover.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An if-then intention of a person, in their own words. (Their safety plan is a {@link
 * SafetyPlan}.)
 *
 * @param id unique
 * @param words what they mean to do, and when, as they said it
 * @param time when we are to come by
 * @param since from when on its moments count: when it was made or changed, or its latest moment
 * @param undone how often in a row it was not done
 */
public record Plan(String id, PersonText words, PlanTime time, Instant since, int undone) {
  /** Left undone so often in a row, it is offered to be made smaller. */
  public static final int OFTEN = 3;

  /** A plan that was just made. */
  public static Plan made(String id, PersonText words, PlanTime time, Instant now) {
    return new Plan(id, words, time, now, 0);
  }

  /** The same at another time. */
  public Plan at(PlanTime other, Instant now) {
    return new Plan(id, words, other, now, undone);
  }

  /** The same after we came by. */
  public Plan came(Instant now) {
    return new Plan(id, words, time, now, undone);
  }

  /** The same after it was done. */
  public Plan done() {
    return new Plan(id, words, time, since, 0);
  }

  /** The same after it was not done. */
  public Plan notDone() {
    return new Plan(id, words, time, since, undone + 1);
  }

  /** The same in smaller words; it starts anew. */
  public Plan smaller(PersonText other) {
    return new Plan(id, other, time, since, 0);
  }

  /** Whether it is offered to be made smaller. */
  public boolean isTooBig() {
    return undone >= OFTEN;
  }

  /** The next moment after {@link #since}; empty where no clock tells it, or none is left. */
  public Optional<Instant> next(ZoneId zone) {
    return time.after(since, zone);
  }
}
