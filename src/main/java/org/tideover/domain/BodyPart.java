package org.tideover.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the body that can glow in a figure, where one feels the work or the ease. */
public enum BodyPart {
  FACE,
  NECK,
  SHOULDERS,
  CHEST,
  BELLY,
  BACK,
  SEAT,
  RIGHT_ARM,
  LEFT_ARM,
  RIGHT_HAND,
  LEFT_HAND,
  RIGHT_THIGH,
  LEFT_THIGH,
  RIGHT_CALF,
  LEFT_CALF,
  RIGHT_FOOT,
  LEFT_FOOT;

  /** The stable name, such as {@code right-thigh}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The part with this stable name. */
  public static Optional<BodyPart> of(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
  }

  /** The same on the other side; itself in the middle. */
  public BodyPart other() {
    if (name().startsWith("RIGHT_")) {
      return valueOf("LEFT_" + name().substring("RIGHT_".length()));
    }
    return name().startsWith("LEFT_")
        ? valueOf("RIGHT_" + name().substring("LEFT_".length()))
        : this;
  }
}
