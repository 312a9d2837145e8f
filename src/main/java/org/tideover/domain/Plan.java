package org.tideover.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An if-then intention of a person, in their own words. (Their safety plan is a {@link
 * SafetyPlan}.)
 *
 * @param id unique
 * @param words what they mean to do, and when, as they said it
 * @param time when we are to come by
 * @param since from when on its moments count: when it was made or changed, or its latest moment
 * @param came when we last came by
 * @param later when they asked us to come back; empty if they did not. Of one that is open, when we
 *     say that we come by no more
 * @param open whether we came by and heard nothing yet
 * @param undone how often in a row it was not done
 */
public record Plan(
    String id,
    PersonText words,
    PlanTime time,
    Instant since,
    Optional<Instant> came,
    Optional<Instant> later,
    boolean open,
    int undone) {
  /** Left undone so often in a row, it is offered to be made smaller. */
  public static final int OFTEN = 3;

  /** Two of its moments are never closer, wherever the person travels. */
  private static final Duration APART = Duration.ofHours(12);

  private static final Duration A_DAY = Duration.ofDays(1);

  /** A plan that was just made. */
  public static Plan made(String id, PersonText words, PlanTime time, Instant now) {
    return new Plan(id, words, time, now, Optional.empty(), Optional.empty(), false, 0);
  }

  /** The same at another time; one moment alone has no other that it could be too close to. */
  public Plan at(PlanTime other, Instant now) {
    Optional<Instant> last = other instanceof PlanTime.Once ? Optional.empty() : came;
    return new Plan(id, words, other, now, last, Optional.empty(), false, undone);
  }

  /** The same after we came by; one that we heard nothing of since the last time was not done. */
  public Plan came(Instant now) {
    int left = open ? undone + 1 : undone;
    return new Plan(id, words, time, now, Optional.of(now), Optional.empty(), true, left);
  }

  /** The same after a moment that we let pass ourselves; a word that is owed waits for a day. */
  public Plan passed(Instant now) {
    Optional<Instant> back = isOwed() ? Optional.of(now.plus(A_DAY)) : Optional.empty();
    return new Plan(id, words, time, now, came, back, open, undone);
  }

  /** The same, of which we say then that we come by no more. */
  public Plan owed(Instant then) {
    return new Plan(id, words, time, since, came, Optional.of(then), true, undone);
  }

  /** Whether we come by no more, and did not say so yet. */
  public boolean isOwed() {
    return open && later.isPresent();
  }

  /** The same after we came by and it was not said after all: nobody can have left it undone. */
  public Plan unsaid() {
    return new Plan(id, words, time, since, came, later, false, undone);
  }

  /** The same after it was done. */
  public Plan done() {
    return new Plan(id, words, time, since, came, Optional.empty(), false, 0);
  }

  /** The same after it was put off. */
  public Plan putOff(Instant until) {
    return new Plan(id, words, time, since, came, Optional.of(until), false, undone);
  }

  /** The same after it was not done. */
  public Plan notDone() {
    return new Plan(id, words, time, since, came, Optional.empty(), false, undone + 1);
  }

  /** The same, counted anew, as after it was offered to be made smaller. */
  public Plan countedAnew() {
    return new Plan(id, words, time, since, came, later, open, 0);
  }

  /** The same in smaller words; it starts anew. */
  public Plan smaller(PersonText other) {
    return new Plan(id, other, time, since, came, later, false, 0);
  }

  /** Whether it is offered to be made smaller. */
  public boolean isTooBig() {
    return undone == OFTEN;
  }

  /**
   * The next moment; empty where no clock tells it, or none is left.
   *
   * @param zone the person's
   * @param notBefore moments before it are over
   */
  public Optional<Instant> next(ZoneId zone, Instant notBefore) {
    Instant spaced = came.map(last -> last.plus(APART)).orElse(since);
    Instant from = Stream.of(since, spaced, notBefore).max(Comparator.naturalOrder()).orElseThrow();
    Optional<Instant> planned = time.after(from, zone);
    return later
        .map(back -> isOwed() && back.isBefore(notBefore) ? notBefore : back)
        .filter(back -> !back.isBefore(notBefore))
        .filter(back -> planned.filter(back::isAfter).isEmpty())
        .or(() -> planned);
  }

  /** Whether it was for one moment, and that is over. */
  public boolean isOver(ZoneId zone, Instant now) {
    return time instanceof PlanTime.Once && next(zone, now).isEmpty();
  }
}
