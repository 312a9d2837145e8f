package org.tideover.domain;

import java.util.List;
import java.util.Set;

/**
 * A guided bodily skill.
 *
 * @param id stable, kebab-case
 * @param name as people read it
 * @param family aerobic, mindful, resistance or group
 * @param posture how the body is held
 * @param effort perceived effort, 0 to 6 on the 0-10 scale (FACTS MV-5: never ask for more than 6)
 * @param places where it can be done
 * @param bodies which states of the body it suits; only those that {@link Body#mayMove()}
 * @param equipment what is needed, in words; empty for nothing
 * @param cautions when to be careful
 * @param why why it may help, one sentence
 * @param steps in order, at least one
 * @param tags what else it suits, such as {@code unseen} or {@code sleepless}
 */
public record Movement(
    String id,
    String name,
    Family family,
    Posture posture,
    int effort,
    Set<Place> places,
    Set<Body> bodies,
    String equipment,
    Set<Caution> cautions,
    String why,
    List<MovementStep> steps,
    Set<String> tags) {

  /** How long all steps take together, in whole minutes, rounded up. */
  public int minutes() {
    int seconds = steps.stream().mapToInt(MovementStep::seconds).sum();
    return Math.ceilDiv(seconds, 60);
  }

  /** Whether nothing is needed for it; a wall is part of every room. */
  public boolean needsNothing() {
    return equipment.isEmpty() || equipment.equals("a wall");
  }

  /** The same movement in other words, such as those of another language. */
  public Movement worded(
      String itsName, String itsEquipment, String itsWhy, List<MovementStep> itsSteps) {
    return new Movement(
        id,
        itsName,
        family,
        posture,
        effort,
        places,
        bodies,
        itsEquipment,
        cautions,
        itsWhy,
        List.copyOf(itsSteps),
        tags);
  }
}
