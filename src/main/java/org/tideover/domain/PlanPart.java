package org.tideover.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step of a safety plan, in the order of Stanley and Brown: from oneself outwards to others. */
public enum PlanPart {
  /** What tells the person that a hard time is coming. */
  SIGNS,
  /** What they can do by themselves. */
  ALONE,
  /** People and places that take their mind off it. */
  PLACES,
  /** People they can ask for help. */
  PEOPLE,
  /** Professionals; the country's lines stand there by themselves. */
  PROFESSIONALS,
  /** How the surroundings become safer. */
  SURROUNDINGS;

  /** The stable name in actions, replies and the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads an {@link #id()}; empty if no part is called so. */
  public static Optional<PlanPart> of(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
  }
}
