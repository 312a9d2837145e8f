package org.tideover.domain;

import java.util.List;

/**
 * What a person needs of a movement right now.
 *
 * @param situation the circumstances
 * @param screening what their own answers on their body ask for
 * @param recent ids offered lately, latest first
 * @param history what their earlier movements tell
 * @param effortCap the most effort to ask for, 0 to 6
 * @param round how many movements or skills the episode had before
 * @param alone whether nobody may be there to join in: it is night, or we do not know how late it
 *     is
 */
public record Need(
    Situation situation,
    Screening screening,
    List<String> recent,
    MovementHistory history,
    int effortCap,
    int round,
    boolean alone) {
  /** Keeps its own copy and checks the range of the effort. */
  public Need {
    recent = List.copyOf(recent);
    if (effortCap < 0 || effortCap > 6) {
      throw new IllegalArgumentException("Effort is capped at 0 to 6, not " + effortCap);
    }
  }

  /** What somebody needs of whom nothing else is known. */
  public static Need in(Situation situation) {
    return new Need(situation, Screening.unasked(), List.of(), MovementHistory.none(), 6, 0, false);
  }

  /** The same with other answers on the body. */
  public Need with(Screening answers) {
    return new Need(situation, answers, recent, history, effortCap, round, alone);
  }

  /** The same after these offers, latest first. */
  public Need after(List<String> offered) {
    return new Need(situation, screening, offered, history, effortCap, round, alone);
  }

  /** The same after these movements. */
  public Need knowing(MovementHistory earlier) {
    return new Need(situation, screening, recent, earlier, effortCap, round, alone);
  }

  /** The same with another cap on effort. */
  public Need upTo(int effort) {
    return new Need(situation, screening, recent, history, effort, round, alone);
  }

  /** The same in a later round of the episode. */
  public Need inRound(int later) {
    return new Need(situation, screening, recent, history, effortCap, later, alone);
  }

  /** The same for somebody who may be alone. */
  public Need alone(boolean perhaps) {
    return new Need(situation, screening, recent, history, effortCap, round, perhaps);
  }
}
