package org.tideover.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * A pose that a figure passes through.
 *
 * @param seconds how long the body takes to get there from the pose before
 * @param hold how long it stays there, in seconds
 * @param body what each joint does; a joint that is not named is at nought
 * @param touch what hands and feet rest on
 * @param glow how much a part of the body glows, 0 to 1
 */
public record KeyPose(
    double seconds,
    double hold,
    Map<Joint, Double> body,
    Map<Limb, Touch> touch,
    Map<BodyPart, Double> glow) {
  /** Keeps its own copies. */
  public KeyPose {
    body = Map.copyOf(body);
    touch = Map.copyOf(touch);
    glow = Map.copyOf(glow);
  }

  /** What a joint does. */
  public double at(Joint joint) {
    return body.getOrDefault(joint, 0.0);
  }

  /** The same in a mirror: left is right. */
  public KeyPose mirrored() {
    Map<Joint, Double> joints = new EnumMap<>(Joint.class);
    body.forEach((joint, value) -> joints.put(joint.other(), joint.isSideways() ? -value : value));
    Map<Limb, Touch> limbs = new EnumMap<>(Limb.class);
    touch.forEach((limb, where) -> limbs.put(limb.other(), where));
    Map<BodyPart, Double> parts = new EnumMap<>(BodyPart.class);
    glow.forEach((part, amount) -> parts.put(part.other(), amount));
    return new KeyPose(seconds, hold, joints, limbs, parts);
  }
}
