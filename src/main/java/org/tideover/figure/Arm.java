package org.tideover.figure;

import org.tideover.domain.Joint;

/**
 * An arm.
 *
 * @param forearm how the forearm is turned: it points down in its own directions
 * @param hand how the hand is turned, likewise
 */
record Arm(Vec shoulder, Vec elbow, Vec wrist, Turn forearm, Turn hand) {
  static Arm of(Pose pose, Trunk trunk, boolean isRight) {
    double side = Trunk.side(isRight);
    Vec shoulder = trunk.shoulder(pose, isRight);
    Turn upper =
        trunk
            .ribs()
            .then(Turn.lifting(pose.at(Joint.RIGHT_SHOULDER, isRight)))
            .then(Turn.tilting(-side * pose.at(Joint.RIGHT_SHOULDER_OUT, isRight)))
            .then(Turn.turning(-side * pose.at(Joint.RIGHT_SHOULDER_TURN, isRight)));
    Turn forearm = upper.then(Turn.lifting(pose.at(Joint.RIGHT_ELBOW, isRight)));
    Vec elbow = shoulder.minus(upper.up().times(Build.UPPER_ARM));
    Vec wrist = elbow.minus(forearm.up().times(Build.FOREARM));
    return new Arm(shoulder, elbow, wrist, forearm, bent(pose, forearm, isRight));
  }

  private static Turn bent(Pose pose, Turn forearm, boolean isRight) {
    return forearm.then(Turn.lifting(pose.at(Joint.RIGHT_WRIST, isRight)));
  }

  Arm moved(Turn turn, Vec way) {
    return new Arm(
        turn.of(shoulder).plus(way),
        turn.of(elbow).plus(way),
        turn.of(wrist).plus(way),
        turn.then(forearm),
        turn.then(hand));
  }

  Vec palm() {
    return wrist.minus(hand.up().times(Build.PALM));
  }

  Vec fingers() {
    return wrist.minus(hand.up().times(Build.HAND));
  }

  /** The same arm with its straight hand at a place. */
  Arm reaching(Vec place, Pose pose, boolean isRight) {
    TwoBones reach =
        TwoBones.reach(shoulder, place, Build.UPPER_ARM, Build.FOREARM + Build.PALM, elbow);
    Vec along = reach.end().minus(reach.middle()).unitOr(Vec.DOWN);
    Turn turned = Turn.between(forearm.up().times(-1), along).then(forearm);
    Vec wrist = reach.middle().plus(along.times(Build.FOREARM));
    return new Arm(shoulder, reach.middle(), wrist, turned, bent(pose, turned, isRight));
  }

  /**
   * The same arm with its hand flat on something.
   *
   * @param place where the wrist is
   * @param ahead where the fingers point
   * @param back where the back of the hand looks
   */
  Arm leaning(Vec place, Vec ahead, Vec back) {
    Turn flat = new Turn(back, ahead.times(-1), ahead.cross(back));
    return holding(new Arm(shoulder, elbow, place, forearm, flat));
  }

  /** The same arm with its hand where another arm has it. */
  Arm holding(Arm like) {
    TwoBones reach = TwoBones.reach(shoulder, like.wrist, Build.UPPER_ARM, Build.FOREARM, elbow);
    Vec along = reach.end().minus(reach.middle()).unitOr(Vec.DOWN);
    Turn turned = Turn.between(forearm.up().times(-1), along).then(forearm);
    return new Arm(shoulder, reach.middle(), reach.end(), turned, like.hand);
  }
}
