package org.tideover.domain;

import java.util.Locale;

/** What is so around a person, besides the kind of place: it narrows what fits there. */
public enum Surrounding {
  /** Rain, storm or frost, or no way out: nothing is done in the open, and the ground is wet. */
  BAD_WEATHER,
  /** It is dangerous outside: nothing is done in the open, and safety comes before a movement. */
  UNSAFE_OUTSIDE,
  /** A cell, a shelter, a toilet: little floor, nothing to hold on to, and others may be near. */
  CONFINED,
  /** Behind a door that they shut, where nobody would find them. */
  SHUT_IN,
  /** A seat in a car, a bus or a train. */
  ABOARD;

  /** The stable name in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
