package org.tideover.conversation.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.CheckIn;

/**
 * What is remembered of how we wrote first, and of what speaks for doing so again: times and
 * numbers, few of them and not for long.
 *
 * @param checkIns the latest, oldest first, at most {@link #MOST_CHECK_INS}
 * @param since from when on the next check-in counts: when its time was chosen, or the latest one
 * @param asked when we last asked for a check-in; empty if that did not go out
 * @param later when the person asked us to ask again; empty if they did not
 * @param unanswered how many of those in a row stayed unanswered
 * @param urges when urges came, oldest first, at most {@link #MOST_URGES}
 * @param lapse when the latest lapse was told
 * @param nudging what is remembered of nudges
 */
public record Rhythm(
    List<CheckIn> checkIns,
    Optional<Instant> since,
    Optional<Instant> asked,
    Optional<Instant> later,
    int unanswered,
    List<Instant> urges,
    Optional<Instant> lapse,
    Nudging nudging) {
  /** So many check-ins are remembered. */
  public static final int MOST_CHECK_INS = 14;

  /** So many urges are remembered. */
  public static final int MOST_URGES = 40;

  /** An urge that is longer ago tells little of this person's hours. */
  public static final Duration URGE_TELLS = Duration.ofDays(42);

  /** After so many unanswered check-ins they pause. */
  public static final int PATIENCE = 3;

  /** Keeps its own copies. */
  public Rhythm {
    checkIns = List.copyOf(checkIns);
    urges = List.copyOf(urges);
  }

  /** Nothing yet. */
  public static Rhythm none() {
    return new Rhythm(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Nudging.none());
  }

  /** The check-in that was begun last. */
  public Optional<CheckIn> latest() {
    return checkIns.isEmpty() ? Optional.empty() : Optional.of(checkIns.getLast());
  }

  /** The same after a check-in, or after more of the latest one. */
  public Rhythm checkedIn(CheckIn checkIn) {
    List<CheckIn> all = new ArrayList<>(checkIns);
    if (latest().filter(last -> last.at().equals(checkIn.at())).isPresent()) {
      all.removeLast();
    }
    all.add(checkIn);
    List<CheckIn> kept = all.subList(Math.max(0, all.size() - MOST_CHECK_INS), all.size());
    return new Rhythm(kept, since, asked, Optional.empty(), 0, urges, lapse, nudging);
  }

  /** The same after we asked for a check-in. */
  public Rhythm askedAt(Instant now) {
    return with(Optional.of(now), Optional.of(now), Optional.empty(), unanswered + 1);
  }

  /** The same after a check-in that we asked for did not go out: nobody left it unanswered. */
  public Rhythm notAsked() {
    return with(since, Optional.empty(), Optional.empty(), Math.max(0, unanswered - 1));
  }

  /** The same when check-ins count from now on, as after another time was chosen. */
  public Rhythm startingAt(Instant now) {
    return with(Optional.of(now), asked, Optional.empty(), 0);
  }

  /** The same after a check-in was passed over. */
  public Rhythm passedOver(Instant now) {
    return with(Optional.of(now), asked, Optional.empty(), unanswered);
  }

  /** The same after the person asked us to ask again then. */
  public Rhythm putOff(Instant until) {
    return with(since, asked, Optional.of(until), 0);
  }

  /** The same after the person answered, if only that it is too often or too late. */
  public Rhythm heardFrom() {
    return with(since, asked, Optional.empty(), 0);
  }

  private Rhythm with(
      Optional<Instant> from, Optional<Instant> latest, Optional<Instant> again, int ignored) {
    return new Rhythm(checkIns, from, latest, again, ignored, urges, lapse, nudging);
  }

  /** The same after an urge came. */
  public Rhythm urgeCame(Instant now) {
    List<Instant> all =
        new ArrayList<>(urges.stream().filter(one -> one.isAfter(now.minus(URGE_TELLS))).toList());
    all.add(now);
    List<Instant> kept = all.subList(Math.max(0, all.size() - MOST_URGES), all.size());
    return new Rhythm(checkIns, since, asked, later, unanswered, kept, lapse, nudging);
  }

  /** The same after a lapse was told. */
  public Rhythm lapsed(Instant now) {
    return new Rhythm(checkIns, since, asked, later, unanswered, urges, Optional.of(now), nudging);
  }

  /** The same with other nudges. */
  public Rhythm with(Nudging other) {
    return new Rhythm(checkIns, since, asked, later, unanswered, urges, lapse, other);
  }
}
