package org.tideover.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure's hand or foot rests on. "Other" is the body's other side. */
public enum Touch {
  /** Straight below, on the floor. */
  FLOOR,
  BELLY,
  CHEST,
  /** The palms meet before the breastbone. */
  PALMS,
  /** The hands meet in the lap. */
  LAP,
  HIP,
  THIGH,
  OTHER_THIGH,
  KNEE,
  OTHER_KNEE,
  SHIN,
  FOOT,
  SHOULDER,
  OTHER_SHOULDER,
  OTHER_ELBOW,
  OTHER_HAND,
  HEAD,
  EAR,
  /** The back of the neck. */
  NAPE,
  /** The side of the seat one sits on. */
  SEAT,
  /** A part of something in the picture. */
  CHAIR_BACK,
  TABLE,
  COUNTER,
  RAIL,
  WHEEL_BACK,
  WHEEL_TOP,
  WHEEL_FRONT,
  PEDAL,
  /** The next step of the stairs. */
  STAIR,
  WALL,
  HANDLEBAR;

  /** The stable name, such as {@code other-knee}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this stable name. */
  public static Optional<Touch> of(String id) {
    return Arrays.stream(values()).filter(touch -> touch.id().equals(id)).findFirst();
  }
}
