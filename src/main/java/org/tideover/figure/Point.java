package org.tideover.figure;

import java.util.Optional;
import org.tideover.domain.Limb;

/** A named place of the body. */
enum Point {
  HIPS,
  WAIST,
  CHEST,
  NECK,
  HEAD,
  RIGHT_SHOULDER,
  RIGHT_ELBOW,
  RIGHT_WRIST,
  RIGHT_PALM,
  RIGHT_FINGERS,
  LEFT_SHOULDER,
  LEFT_ELBOW,
  LEFT_WRIST,
  LEFT_PALM,
  LEFT_FINGERS,
  RIGHT_HIP,
  RIGHT_KNEE,
  RIGHT_ANKLE,
  RIGHT_HEEL,
  RIGHT_TOES,
  LEFT_HIP,
  LEFT_KNEE,
  LEFT_ANKLE,
  LEFT_HEEL,
  LEFT_TOES;

  /** Whether it belongs to an arm or a hand. */
  boolean isOfArm() {
    return compareTo(RIGHT_SHOULDER) >= 0 && compareTo(LEFT_FINGERS) <= 0;
  }

  /** The limb whose end would move it; none for the trunk, the shoulders and the hips. */
  Optional<Limb> limb() {
    return switch (this) {
      case RIGHT_ELBOW, RIGHT_WRIST, RIGHT_PALM, RIGHT_FINGERS -> Optional.of(Limb.RIGHT_HAND);
      case LEFT_ELBOW, LEFT_WRIST, LEFT_PALM, LEFT_FINGERS -> Optional.of(Limb.LEFT_HAND);
      case RIGHT_KNEE, RIGHT_ANKLE, RIGHT_HEEL, RIGHT_TOES -> Optional.of(Limb.RIGHT_FOOT);
      case LEFT_KNEE, LEFT_ANKLE, LEFT_HEEL, LEFT_TOES -> Optional.of(Limb.LEFT_FOOT);
      default -> Optional.empty();
    };
  }

  /** The same point on the side that is asked for, by the right one. */
  Point on(boolean isRight) {
    return isRight ? this : valueOf("LEFT_" + name().substring("RIGHT_".length()));
  }
}
