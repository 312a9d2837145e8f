package org.tideover.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.tideover.domain.BodyPart;
import org.tideover.domain.Figure;
import org.tideover.domain.Joint;
import org.tideover.domain.KeyPose;
import org.tideover.domain.Limb;
import org.tideover.domain.Touch;

/** The poses of a figure at any time of its round. */
final class Timeline {
  private final List<KeyPose> poses;
  private final List<Knot> knots;
  private final double round;
  private final Map<Joint, Curve> joints = new EnumMap<>(Joint.class);
  private final Map<Limb, Map<Touch, Curve>> touches = new EnumMap<>(Limb.class);
  private final Map<BodyPart, Curve> glow = new EnumMap<>(BodyPart.class);

  Timeline(Figure figure) {
    poses = figure.poses();
    round = Math.max(figure.seconds(), 0.1);
    knots = knots(poses);
    Set<Joint> named = new HashSet<>();
    Set<BodyPart> glowing = EnumSet.noneOf(BodyPart.class);
    for (KeyPose pose : poses) {
      named.addAll(pose.body().keySet());
      glowing.addAll(pose.glow().keySet());
    }
    named.forEach(joint -> joints.put(joint, curve(pose -> pose.at(joint))));
    glowing.forEach(part -> glow.put(part, curve(pose -> pose.glow().getOrDefault(part, 0.0))));
    for (Limb limb : Limb.values()) {
      touches.put(limb, touches(limb));
    }
  }

  double round() {
    return round;
  }

  Pose first() {
    return at(0);
  }

  Pose at(double time) {
    Pose.Builder pose = new Pose.Builder();
    joints.forEach((joint, curve) -> pose.joint(joint, curve.at(time)));
    glow.forEach((part, curve) -> pose.glow(part, curve.at(time)));
    touches.forEach((limb, curves) ->
        curves.forEach((touch, curve) -> pose.touch(limb, touch, curve.at(time))));
    return pose.build();
  }

  private Map<Touch, Curve> touches(Limb limb) {
    Map<Touch, Curve> curves = new EnumMap<>(Touch.class);
    for (KeyPose pose : poses) {
      Touch touch = pose.touch().get(limb);
      if (touch != null) {
        curves.computeIfAbsent(
            touch, wanted -> curve(one -> one.touch().get(limb) == wanted ? 1 : 0));
      }
    }
    return curves;
  }

  private Curve curve(ToDoubleFunction<KeyPose> value) {
    return new Curve(
        knots.stream().mapToDouble(Knot::time).toArray(),
        knots.stream().map(Knot::pose).mapToDouble(value).toArray(),
        round);
  }

  /** A time at which a pose is reached, or left after it was held. */
  private record Knot(double time, KeyPose pose) {}

  /** The first pose is there from the beginning; its seconds are the way back to it. */
  private static List<Knot> knots(List<KeyPose> poses) {
    List<Knot> knots = new ArrayList<>();
    double now = -poses.getFirst().seconds();
    for (KeyPose pose : poses) {
      now += pose.seconds();
      knots.add(new Knot(now, pose));
      if (pose.hold() > 0) {
        now += pose.hold();
        knots.add(new Knot(now, pose));
      }
    }
    return knots;
  }
}
