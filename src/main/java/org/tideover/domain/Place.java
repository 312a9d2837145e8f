package org.tideover.domain;

import java.util.Arrays;
import java.util.Optional;

/** Where the person is. */
public enum Place {
  HOME("home"),
  BED("bed"),
  OUTSIDE("outside"),
  /** Among others, where a movement should not be seen. */
  PUBLIC("public"),
  WORK("work");

  private final String id;

  Place(String id) {
    this.id = id;
  }

  /** The stable name in actions, content and database. */
  public String id() {
    return id;
  }

  /** Reads an {@link #id()}. */
  public static Optional<Place> of(String id) {
    return Arrays.stream(values()).filter(place -> place.id.equals(id)).findFirst();
  }
}
