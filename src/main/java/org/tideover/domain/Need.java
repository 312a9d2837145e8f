package org.tideover.domain;

import java.util.List;
import java.util.Set;

/**
 * What a person needs of a movement right now.
 *
 * @param situation the circumstances
 * @param screening what their own answers on their body ask for
 * @param recent ids offered lately, latest first
 * @param history what their earlier movements tell
 * @param effortCap the most effort to ask for, 0 to 6
 * @param round how many movements or skills the episode had before
 * @param companions how somebody else can join in, as far as we know
 * @param minutes how long it may last at most
 * @param around what is so around the person
 */
public record Need(
    Situation situation,
    Screening screening,
    List<String> recent,
    MovementHistory history,
    int effortCap,
    int round,
    Set<Companion> companions,
    int minutes,
    Set<Surrounding> around) {
  private static final int ANY_LENGTH = 60;

  /** Keeps its own copy and checks the range of the effort. */
  public Need {
    recent = List.copyOf(recent);
    companions = Set.copyOf(companions);
    around = Set.copyOf(around);
    if (effortCap < 0 || effortCap > 6) {
      throw new IllegalArgumentException("Effort is capped at 0 to 6, not " + effortCap);
    }
  }

  /** What somebody needs of whom nothing else is known. */
  public static Need in(Situation situation) {
    return new Need(
        situation,
        Screening.unasked(),
        List.of(),
        MovementHistory.none(),
        6,
        0,
        Set.of(),
        ANY_LENGTH,
        Set.of());
  }

  /** The same with other answers on the body. */
  public Need with(Screening answers) {
    return new Need(
        situation, answers, recent, history, effortCap, round, companions, minutes, around);
  }

  /** The same after these offers, latest first. */
  public Need after(List<String> offered) {
    return new Need(
        situation, screening, offered, history, effortCap, round, companions, minutes, around);
  }

  /** The same after these movements. */
  public Need knowing(MovementHistory earlier) {
    return new Need(
        situation, screening, recent, earlier, effortCap, round, companions, minutes, around);
  }

  /** The same with another cap on effort. */
  public Need upTo(int effort) {
    return new Need(
        situation, screening, recent, history, effort, round, companions, minutes, around);
  }

  /** The same in a later round of the episode. */
  public Need inRound(int later) {
    return new Need(
        situation, screening, recent, history, effortCap, later, companions, minutes, around);
  }

  /** The same with others who can join in. */
  public Need joinedBy(Set<Companion> others) {
    return new Need(
        situation, screening, recent, history, effortCap, round, others, minutes, around);
  }

  /** The same for somebody who has so long and no longer. */
  public Need within(int time) {
    return new Need(
        situation, screening, recent, history, effortCap, round, companions, time, around);
  }

  /** The same with other things around the person. */
  public Need among(Set<Surrounding> things) {
    return new Need(
        situation, screening, recent, history, effortCap, round, companions, minutes, things);
  }
}
