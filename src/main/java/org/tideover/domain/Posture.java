package org.tideover.domain;

/** How the body is held during a movement. */
public enum Posture {
  STANDING,
  SEATED,
  LYING,
  FLOOR,
  WALL,
  WHEELCHAIR,
  WATER,
  ANY;

  /** The stable name in content. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
