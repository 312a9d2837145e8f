package org.tideover.conversation.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tideover.conversation.state.Signal.Kind;
import org.tideover.domain.RiskCategory;

/**
 * The signs of danger of the last days, so that what one message alone does not say can add up.
 * Only kinds and times are kept, few of them and not for long.
 *
 * @param latest oldest first, at most {@link #MOST}
 * @param asks when the last check-in after them is booked; empty where none is
 */
public record Signals(List<Signal> latest, Optional<Instant> asks) {
  /** How many are kept. */
  public static final int MOST = 12;

  /** How long one is kept. */
  public static final Duration KEPT = Duration.ofDays(14);

  private static final Duration DAY = Duration.ofHours(24);

  /** What means little alone. */
  private static final Set<Kind> LITTLE = Set.of(Kind.HOPELESS, Kind.CORRECTED, Kind.LOWEST_MOOD);

  /** Keeps its own copy. */
  public Signals {
    latest = List.copyOf(latest);
  }

  /** None yet. */
  public static Signals none() {
    return new Signals(List.of(), Optional.empty());
  }

  /** The same with one more; those that are too old or too many are let go. */
  public Signals plus(Signal signal) {
    List<Signal> all = new ArrayList<>(at(signal.at()).latest);
    all.add(signal);
    while (all.size() > MOST) {
      all.remove(least(all));
    }
    return new Signals(all, asks);
  }

  /** The same as of now: those that are too old are let go. */
  Signals at(Instant now) {
    Instant oldest = now.minus(KEPT);
    return new Signals(latest.stream().filter(one -> one.at().isAfter(oldest)).toList(), asks);
  }

  /**
   * Which of too many is let go: the oldest that means little alone, or else the oldest; but never
   * the latest words of violence, as the buddy may be the one who hurts.
   */
  private static Signal least(List<Signal> all) {
    Optional<Signal> violence =
        all.stream().filter(Signals::isViolence).reduce((one, next) -> next);
    List<Signal> others = all.stream().filter(one -> !violence.equals(Optional.of(one))).toList();
    return others.stream()
        .filter(one -> LITTLE.contains(one.kind()))
        .findFirst()
        .orElseGet(others::getFirst);
  }

  private static boolean isViolence(Signal one) {
    return one.kind() == Kind.DANGER && one.category() == RiskCategory.ABUSE;
  }

  /** The same without those of a kind. */
  public Signals without(Kind kind) {
    return new Signals(latest.stream().filter(one -> one.kind() != kind).toList(), asks);
  }

  /** The same when the last check-in after them comes then, or none does. */
  public Signals asking(Optional<Instant> at) {
    return new Signals(latest, at);
  }

  /** Whether a check-in after them is still to come. */
  public boolean asksAfter(Instant now) {
    return asks.filter(now::isBefore).isPresent();
  }

  /** Whether words of this danger are among those that are kept. */
  public boolean tells(RiskCategory category, Instant now) {
    Instant oldest = now.minus(KEPT);
    return count(one ->
        one.kind() == Kind.DANGER && one.category() == category && one.at().isAfter(oldest))
        > 0;
  }

  /** Whether the latest of them is of this danger. */
  public boolean endWith(RiskCategory category) {
    return !latest.isEmpty() && latest.getLast().category() == category;
  }

  /** How many of them fit, of whatever age. */
  public long count(Predicate<Signal> fits) {
    return latest.stream().filter(fits).count();
  }

  /** How many of the last 24 hours fit. */
  public long today(Instant now, Predicate<Signal> fits) {
    return count(one -> one.at().isAfter(now.minus(DAY)) && fits.test(one));
  }
}
