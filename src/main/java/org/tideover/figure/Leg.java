package org.tideover.figure;

import org.tideover.domain.Joint;

/**
 * A leg.
 *
 * @param thigh how the thigh is turned: it points down in its own directions
 * @param foot how the foot is turned: its toes point forward
 */
record Leg(Vec hip, Vec knee, Vec ankle, Turn thigh, Turn foot) {
  /** With less of a bow than this, in centimetres, a leg is straight. */
  private static final double STRAIGHT = 0.5;

  static Leg of(Pose pose, Trunk trunk, boolean isRight) {
    double side = Trunk.side(isRight);
    Vec hip = trunk.hip(isRight);
    Turn thigh =
        trunk
            .pelvis()
            .then(Turn.lifting(pose.at(Joint.RIGHT_HIP, isRight)))
            .then(Turn.tilting(-side * pose.at(Joint.RIGHT_HIP_OUT, isRight)))
            .then(Turn.turning(-side * pose.at(Joint.RIGHT_HIP_TURN, isRight)));
    Turn shank = thigh.then(Turn.lifting(-pose.at(Joint.RIGHT_KNEE, isRight)));
    Vec knee = hip.minus(thigh.up().times(Build.THIGH));
    Vec ankle = knee.minus(shank.up().times(Build.SHANK));
    Turn foot = shank.then(Turn.lifting(pose.at(Joint.RIGHT_ANKLE, isRight)));
    return new Leg(hip, knee, ankle, thigh, foot);
  }

  Leg moved(Turn turn, Vec way) {
    return new Leg(
        turn.of(hip).plus(way),
        turn.of(knee).plus(way),
        turn.of(ankle).plus(way),
        turn.then(thigh),
        turn.then(foot));
  }

  Vec heel() {
    return ankle.plus(foot.of(-Build.HEEL_BACK, Build.SOLE - Build.ANKLE_HEIGHT, 0));
  }

  Vec toes() {
    return ankle.plus(foot.of(Build.TOES_FORWARD, Build.SOLE - Build.ANKLE_HEIGHT, 0));
  }

  /** The same leg with its ankle at a place and its foot turned so; the knee bows to the toes. */
  Leg reaching(Vec place, Turn turned) {
    Vec hint = hip.towards(place, 0.5).plus(turned.forward().times(30));
    TwoBones reach = TwoBones.reach(hip, place, Build.THIGH, Build.SHANK, hint);
    Vec up = hip.minus(reach.middle()).unitOr(Vec.UP);
    Vec bow = reach.middle().minus(hip.towards(reach.end(), 0.5));
    Vec ahead = bow.length() > STRAIGHT ? bow : turned.forward();
    Vec front = ahead.minus(up.times(ahead.dot(up))).unitOr(thigh.forward());
    return new Leg(hip, reach.middle(), reach.end(), new Turn(front, up, front.cross(up)), turned);
  }

  /** The foot flat on the floor, heading where it heads. */
  Turn flat() {
    Vec ahead = foot.forward().withY(0).unitOr(Vec.FORWARD);
    return new Turn(ahead, Vec.UP, ahead.cross(Vec.UP));
  }
}
