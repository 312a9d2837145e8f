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
  OVERDOSE_STEP("overdose-step"),
  /** The check-in at the time that the person chose. */
  CHECK_IN("check-in"),
  /** The next moment of a person's if-then plans; its token is the plan's id. */
  PLAN("plan"),
  /** The next decision point on a nudge; its token is the point's id. */
  NUDGE("nudge"),
  /** The picture of the week, for whoever wants one. */
  WEEKLY_PICTURE("weekly-picture"),
  /** The check-in after a crisis stayed unanswered, and a buddy was to hear of that. */
  BUDDY_ALERT("buddy-alert"),
  /** A group that moves together goes on. */
  TOGETHER_TICK("together-tick");

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
