package org.tideover.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a figure's pose says about the body: how far a joint is bent or turned, where the
 * hips are, how full the lungs are. Each knows how far a body can go.
 *
 * <p>Degrees for joints, centimetres for places. Nought everywhere is a person who stands upright
 * with hanging arms. Forward, up, right and inward are positive.
 */
public enum Joint {
  /** The whole body tips forward; -90 lies on the back, 90 on the front. */
  LEAN(-120, 120),
  /** The whole body tips to the right. */
  ROLL(-100, 100),
  /** The whole body turns to the right. */
  TURN(-180, 180),
  /** Where the hips are. */
  FORWARD(-150, 150),
  UP(-95, 120),
  ASIDE(-80, 80),
  /** The back rounds forward; below nought it arches. */
  SPINE(-45, 90),
  SPINE_SIDE(-45, 45),
  SPINE_TURN(-60, 60),
  /** The head nods. */
  NECK(-55, 60),
  NECK_SIDE(-45, 45),
  NECK_TURN(-80, 80),
  /** The breath, from 0, all out, to 1, full. */
  BREATH(0, 1),
  RIGHT_SHRUG(-3, 8),
  LEFT_SHRUG(-3, 8),
  /** The arm swings forward and up. */
  RIGHT_SHOULDER(-60, 185),
  LEFT_SHOULDER(-60, 185),
  /** The arm moves out to the side. */
  RIGHT_SHOULDER_OUT(-45, 180),
  LEFT_SHOULDER_OUT(-45, 180),
  /** The upper arm turns about itself, inward. */
  RIGHT_SHOULDER_TURN(-95, 95),
  LEFT_SHOULDER_TURN(-95, 95),
  RIGHT_ELBOW(0, 150),
  LEFT_ELBOW(0, 150),
  RIGHT_WRIST(-80, 85),
  LEFT_WRIST(-80, 85),
  /** The thigh moves forward and up. */
  RIGHT_HIP(-30, 130),
  LEFT_HIP(-30, 130),
  RIGHT_HIP_OUT(-30, 60),
  LEFT_HIP_OUT(-30, 60),
  RIGHT_HIP_TURN(-70, 45),
  LEFT_HIP_TURN(-70, 45),
  RIGHT_KNEE(0, 155),
  LEFT_KNEE(0, 155),
  /** The toes lift; below nought they point. */
  RIGHT_ANKLE(-55, 35),
  LEFT_ANKLE(-55, 35);

  private final double least;
  private final double most;

  Joint(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** The stable name, such as {@code right-knee}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The joint with this stable name. */
  public static Optional<Joint> of(String id) {
    return Arrays.stream(values()).filter(joint -> joint.id().equals(id)).findFirst();
  }

  /** The least a body can do. */
  public double least() {
    return least;
  }

  /** The most a body can do. */
  public double most() {
    return most;
  }

  /** The same joint of the body's other side; itself where there is only one. */
  public Joint other() {
    String name = name();
    if (name.startsWith("RIGHT_")) {
      return valueOf("LEFT_" + name.substring("RIGHT_".length()));
    }
    return name.startsWith("LEFT_") ? valueOf("RIGHT_" + name.substring("LEFT_".length())) : this;
  }

  /** Whether a mirror turns its sign round: what leads to the right then leads to the left. */
  public boolean isSideways() {
    return switch (this) {
      case ROLL, TURN, ASIDE, SPINE_SIDE, SPINE_TURN, NECK_SIDE, NECK_TURN -> true;
      default -> false;
    };
  }
}
