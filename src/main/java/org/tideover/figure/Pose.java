package org.tideover.figure;

import java.util.EnumMap;
import java.util.Map;
import org.tideover.domain.BodyPart;
import org.tideover.domain.Joint;
import org.tideover.domain.Limb;
import org.tideover.domain.Touch;

/**
 * What a body does at one moment, between key poses.
 *
 * @param joints how far each joint goes
 * @param touches how much each limb is drawn to what it touches, 0 to 1
 * @param glow how much each part glows
 */
record Pose(
    Map<Joint, Double> joints, Map<Limb, Map<Touch, Double>> touches, Map<BodyPart, Double> glow) {

  double at(Joint joint) {
    return joints.getOrDefault(joint, 0.0);
  }

  /** A joint of the right or the left side, by the right one's name. */
  double at(Joint right, boolean isRight) {
    return at(isRight ? right : right.other());
  }

  Map<Touch, Double> touching(Limb limb) {
    return touches.getOrDefault(limb, Map.of());
  }

  double glow(BodyPart part) {
    return glow.getOrDefault(part, 0.0);
  }

  static final class Builder {
    private final Map<Joint, Double> joints = new EnumMap<>(Joint.class);
    private final Map<Limb, Map<Touch, Double>> touches = new EnumMap<>(Limb.class);
    private final Map<BodyPart, Double> glow = new EnumMap<>(BodyPart.class);

    void joint(Joint joint, double value) {
      joints.put(joint, value);
    }

    void touch(Limb limb, Touch touch, double share) {
      if (share > 0) {
        touches.computeIfAbsent(limb, any -> new EnumMap<>(Touch.class)).put(touch, share);
      }
    }

    void glow(BodyPart part, double amount) {
      glow.put(part, amount);
    }

    Pose build() {
      return new Pose(joints, touches, glow);
    }
  }
}
