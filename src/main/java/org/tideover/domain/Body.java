package org.tideover.domain;

import java.util.Arrays;
import java.util.Optional;

/** How the person's body is today, in their own answer. */
public enum Body {
  OKAY("okay"),
  TIRED("tired"),
  IN_PAIN("pain"),
  /** Sick from withdrawal: only the gentlest set. */
  WITHDRAWAL("withdrawal"),
  /** Sleepy or just used: no movement at all, overdose safety instead. */
  SLEEPY("sleepy"),
  /** A stop sign was told, such as chest pain (FACTS 5.3): no movement until it is looked at. */
  UNWELL("unwell");

  private final String id;

  Body(String id) {
    this.id = id;
  }

  /** The stable name in actions, content and database. */
  public String id() {
    return id;
  }

  /** Whether any movement may be offered to a body like this. */
  public boolean mayMove() {
    return this != SLEEPY && this != UNWELL;
  }

  /** Reads an {@link #id()}. */
  public static Optional<Body> of(String id) {
    return Arrays.stream(values()).filter(body -> body.id.equals(id)).findFirst();
  }
}
