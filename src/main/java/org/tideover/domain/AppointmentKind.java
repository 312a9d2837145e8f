package org.tideover.domain;

import java.util.Arrays;

/** What an appointment is for. */
public enum AppointmentKind {
  /** The running step's countdown moves on. */
  SESSION_TICK("session-tick"),
  /** The quiet question about half an hour after an episode. */
  URGE_FOLLOW_UP("urge-follow-up"),
  /** The check-in after words of crisis. */
  CRISIS_CHECK_IN("crisis-check-in"),
  /** The second and last check-in, on the next day. */
  CRISIS_NEXT_DAY("crisis-next-day"),
  /** The next step for somebody who overdoses. */
  OVERDOSE_STEP("overdose-step");

  private final String id;

  AppointmentKind(String id) {
    this.id = id;
  }

  /** The stable name in the database. */
  public String id() {
    return id;
  }

  /** Reads an {@link #id()}. */
  public static AppointmentKind of(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No appointment is called " + id));
  }
}
