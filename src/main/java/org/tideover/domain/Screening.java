package org.tideover.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person's own answers on their body ask of every movement: flags alone, never the answers
 * (FACTS 5.2).
 *
 * @param answered whether they were asked, and answered or stopped the questions
 * @param wheels whether they move about in a wheelchair
 * @param avoid cautions that their answers brought
 * @param noGo when they told of a sign that forbids movement until somebody looked at it; empty for
 *     none
 * @param lately cautions that were told in passing, and until when each counts
 */
public record Screening(
    boolean answered,
    boolean wheels,
    Set<Caution> avoid,
    Optional<Instant> noGo,
    Map<Caution, Instant> lately) {

  /** How long a sign forbids movement while the person says nothing newer; then gentle remains. */
  public static final Duration NO_GO_HOLDS = Duration.ofDays(7);

  /** Keeps its own copies. */
  public Screening {
    avoid = Set.copyOf(avoid);
    lately = Map.copyOf(lately);
  }

  /** Nothing was asked yet. */
  public static Screening unasked() {
    return new Screening(false, false, Set.of(), Optional.empty(), Map.of());
  }

  /** What a sign asks for besides, until the person says that it is over. */
  private static final Set<Caution> WITH_A_SIGN = EnumSet.of(Caution.HEART, Caution.DIZZY);

  /** The cautions that no movement for them may have. */
  public Set<Caution> cautions() {
    Set<Caution> all = EnumSet.noneOf(Caution.class);
    all.addAll(avoid);
    if (noGo.isPresent()) {
      all.addAll(WITH_A_SIGN);
    }
    return all;
  }

  /**
   * Whether only the gentle set is for them: little effort, seated or lying. Any yes asks for it.
   */
  public boolean gentle() {
    return !cautions().isEmpty();
  }

  /** Whether a sign forbids movement. */
  public boolean forbidsAt(Instant now) {
    return noGo.filter(since -> now.isBefore(since.plus(NO_GO_HOLDS))).isPresent();
  }

  /** The same after the last question, or the wish to be asked no more. */
  public Screening done() {
    return new Screening(true, wheels, avoid, noGo, lately);
  }

  /**
   * The same where something broke the questions off: what was answered stays, and they come back.
   */
  public Screening brokenOff() {
    return new Screening(false, wheels, avoid, noGo, lately);
  }

  /** The same after a yes, which brings cautions, or a no, which takes them back. */
  public Screening telling(boolean yes, List<Caution> cautions) {
    Set<Caution> all = EnumSet.noneOf(Caution.class);
    all.addAll(avoid);
    Map<Caution, Instant> told = new EnumMap<>(Caution.class);
    told.putAll(lately);
    if (yes) {
      all.addAll(cautions);
    } else {
      cautions.forEach(all::remove);
      cautions.forEach(told::remove);
    }
    return new Screening(answered, wheels, all, noGo, told);
  }

  /** The same after words in passing, which count until then. */
  public Screening lately(Set<Caution> cautions, Instant until) {
    Map<Caution, Instant> told = new EnumMap<>(Caution.class);
    told.putAll(lately);
    cautions.forEach(one -> told.put(one, until));
    return new Screening(answered, wheels, avoid, noGo, told);
  }

  /** What it asks of a movement now, with what was told in passing and still counts. */
  public Screening at(Instant now) {
    Set<Caution> all = EnumSet.noneOf(Caution.class);
    all.addAll(avoid);
    lately.forEach((caution, until) -> {
      if (now.isBefore(until)) {
        all.add(caution);
      }
    });
    return new Screening(answered, wheels, all, noGo, Map.of());
  }

  /** The same with or without a wheelchair. */
  public Screening onWheels(boolean yes) {
    return new Screening(answered, yes, avoid, noGo, lately);
  }

  /** The same after a sign that forbids movement, or without one. */
  public Screening forbidden(Optional<Instant> since) {
    return new Screening(answered, wheels, avoid, since, lately);
  }
}
