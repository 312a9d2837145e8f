package org.tideover.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A hand or a foot: what can touch something, or stay where it is. */
public enum Limb {
  RIGHT_HAND,
  LEFT_HAND,
  RIGHT_FOOT,
  LEFT_FOOT;

  /** The stable name, such as {@code right-hand}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The limb with this stable name. */
  public static Optional<Limb> of(String id) {
    return Arrays.stream(values()).filter(limb -> limb.id().equals(id)).findFirst();
  }

  /** Whether it is a hand. */
  public boolean isHand() {
    return this == RIGHT_HAND || this == LEFT_HAND;
  }

  /** Whether it is on the right. */
  public boolean isRight() {
    return this == RIGHT_HAND || this == RIGHT_FOOT;
  }

  /** The same on the other side. */
  public Limb other() {
    return switch (this) {
      case RIGHT_HAND -> LEFT_HAND;
      case LEFT_HAND -> RIGHT_HAND;
      case RIGHT_FOOT -> LEFT_FOOT;
      case LEFT_FOOT -> RIGHT_FOOT;
    };
  }
}
