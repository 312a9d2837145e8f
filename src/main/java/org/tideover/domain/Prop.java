package org.tideover.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A thing in a figure's picture besides the body.
 *
 * @param kind what it is
 * @param forward how far before the body's place it stands, in centimetres
 * @param aside how far to its right
 */
public record Prop(Kind kind, double forward, double aside) {
  /** What it is. */
  public enum Kind {
    CHAIR,
    WHEELCHAIR,
    BED,
    MAT,
    WALL,
    TABLE,
    COUNTER,
    STAIRS,
    DOOR,
    BAND,
    /** A band from the hands round the right foot. */
    BAND_FOOT,
    TOWEL,
    WEIGHTS,
    BOTTLE,
    BALL,
    /** A ball that two people throw to each other. */
    BALL_THROWN,
    /** A ball that two people roll to each other. */
    BALL_ROLLED,
    BAGS,
    /** A pillow between the hands. */
    PILLOW,
    /** A pillow under the head. */
    CUSHION,
    BROOM,
    PHONE,
    BICYCLE,
    WATER,
    WINDOW,
    TREE,
    MUSIC,
    /** A ring that grows as the breath goes in. */
    RING;

    /** The stable name, such as {@code wheelchair}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this stable name. */
    public static Optional<Kind> of(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
  }
}
