package org.tideover.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.tideover.domain.Limb;

/** A whole body in the room at one moment. */
record Body(Pose pose, Trunk trunk, Map<Boolean, Arm> arms, Map<Boolean, Leg> legs) {
  static Body of(Pose pose, Vec hips) {
    Trunk trunk = Trunk.of(pose, hips);
    return new Body(
        pose,
        trunk,
        Map.of(true, Arm.of(pose, trunk, true), false, Arm.of(pose, trunk, false)),
        Map.of(true, Leg.of(pose, trunk, true), false, Leg.of(pose, trunk, false)));
  }

  Arm arm(boolean isRight) {
    return Objects.requireNonNull(arms.get(isRight));
  }

  Leg leg(boolean isRight) {
    return Objects.requireNonNull(legs.get(isRight));
  }

  Body with(boolean isRight, Arm arm) {
    return new Body(pose, trunk, Map.of(isRight, arm, !isRight, arm(!isRight)), legs);
  }

  Body with(boolean isRight, Leg leg) {
    return new Body(pose, trunk, arms, Map.of(isRight, leg, !isRight, leg(!isRight)));
  }

  /** The same body elsewhere: turned about the middle of the room, then moved. */
  Body moved(Turn turn, Vec way) {
    return new Body(
        pose,
        trunk.moved(turn, way),
        Map.of(true, arm(true).moved(turn, way), false, arm(false).moved(turn, way)),
        Map.of(true, leg(true).moved(turn, way), false, leg(false).moved(turn, way)));
  }

  /** Where a limb touches the ground: the palm, or the ball of the foot. */
  Vec end(Limb limb) {
    return limb.isHand() ? arm(limb.isRight()).palm() : leg(limb.isRight()).toes();
  }

  /** All named points. */
  Map<Point, Vec> points() {
    Map<Point, Vec> points = new EnumMap<>(Point.class);
    points.put(Point.HIPS, trunk.hips());
    points.put(Point.WAIST, trunk.waist());
    points.put(Point.CHEST, trunk.chest());
    points.put(Point.NECK, trunk.neck());
    points.put(Point.HEAD, trunk.head());
    for (boolean isRight : new boolean[] {true, false}) {
      put(points, arm(isRight), isRight);
      put(points, leg(isRight), isRight);
    }
    return points;
  }

  private static void put(Map<Point, Vec> points, Arm arm, boolean isRight) {
    points.put(Point.RIGHT_SHOULDER.on(isRight), arm.shoulder());
    points.put(Point.RIGHT_ELBOW.on(isRight), arm.elbow());
    points.put(Point.RIGHT_WRIST.on(isRight), arm.wrist());
    points.put(Point.RIGHT_PALM.on(isRight), arm.palm());
    points.put(Point.RIGHT_FINGERS.on(isRight), arm.fingers());
  }

  private static void put(Map<Point, Vec> points, Leg leg, boolean isRight) {
    points.put(Point.RIGHT_HIP.on(isRight), leg.hip());
    points.put(Point.RIGHT_KNEE.on(isRight), leg.knee());
    points.put(Point.RIGHT_ANKLE.on(isRight), leg.ankle());
    points.put(Point.RIGHT_HEEL.on(isRight), leg.heel());
    points.put(Point.RIGHT_TOES.on(isRight), leg.toes());
  }

  /** How thick the body is around a point: what lies on the floor there. */
  static double radius(Point point) {
    return switch (point) {
      case HIPS, CHEST -> 10;
      case WAIST -> 9;
      case NECK -> 5;
      case HEAD -> Build.HEAD;
      case RIGHT_SHOULDER, LEFT_SHOULDER -> 6.5;
      case RIGHT_ELBOW, LEFT_ELBOW -> 4;
      case RIGHT_WRIST, LEFT_WRIST, RIGHT_PALM, LEFT_PALM -> 3.5;
      case RIGHT_FINGERS, LEFT_FINGERS -> 2.5;
      case RIGHT_HIP, LEFT_HIP -> Build.SEAT_DEPTH;
      case RIGHT_KNEE, LEFT_KNEE -> 6.5;
      case RIGHT_ANKLE, LEFT_ANKLE -> 4.5;
      case RIGHT_HEEL, LEFT_HEEL, RIGHT_TOES, LEFT_TOES -> Build.SOLE;
    };
  }

  /** The height of what is lowest. */
  double lowest() {
    return lowest(limb -> true);
  }

  /** The height of what is lowest, among the trunk and some of the limbs. */
  double lowest(Predicate<Limb> counts) {
    return points().entrySet().stream()
        .filter(point -> point.getKey().limb().map(counts::test).orElse(true))
        .mapToDouble(point -> point.getValue().y() - radius(point.getKey()))
        .min()
        .orElseThrow();
  }
}
