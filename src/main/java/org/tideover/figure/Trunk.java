package org.tideover.figure;

import org.tideover.domain.Joint;

/**
 * The middle of the body: pelvis, back, neck and head.
 *
 * @param hips the middle between the hip joints
 * @param pelvis how the pelvis is turned
 * @param ribs how the ribs and the shoulders are turned
 * @param face how the head is turned
 */
record Trunk(
    Vec hips, Vec waist, Vec chest, Vec neck, Vec head, Turn pelvis, Turn ribs, Turn face) {
  static Trunk of(Pose pose, Vec hips) {
    Turn pelvis =
        Turn.turning(pose.at(Joint.TURN))
            .then(Turn.lifting(-pose.at(Joint.LEAN)))
            .then(Turn.tilting(pose.at(Joint.ROLL)));
    Vec waist = hips.plus(pelvis.up().times(Build.HIPS_TO_WAIST));
    Turn back = pelvis.then(bend(pose, 0.45, Joint.SPINE, Joint.SPINE_SIDE, Joint.SPINE_TURN));
    Vec chest = waist.plus(back.up().times(Build.WAIST_TO_CHEST));
    Turn ribs = back.then(bend(pose, 0.55, Joint.SPINE, Joint.SPINE_SIDE, Joint.SPINE_TURN));
    Vec neck = chest.plus(ribs.up().times(Build.CHEST_TO_NECK));
    Turn nape = ribs.then(bend(pose, 0.5, Joint.NECK, Joint.NECK_SIDE, Joint.NECK_TURN));
    Turn face = nape.then(bend(pose, 0.5, Joint.NECK, Joint.NECK_SIDE, Joint.NECK_TURN));
    Vec head =
        neck.plus(nape.of(1, Build.NECK_LENGTH, 0)).plus(face.of(1.5, Build.NECK_TO_HEAD, 0));
    return new Trunk(hips, waist, chest, neck, head, pelvis, ribs, face);
  }

  private static Turn bend(Pose pose, double share, Joint forward, Joint side, Joint turn) {
    return Turn.lifting(-share * pose.at(forward))
        .then(Turn.tilting(share * pose.at(side)))
        .then(Turn.turning(share * pose.at(turn)));
  }

  Trunk moved(Turn turn, Vec way) {
    return new Trunk(
        turn.of(hips).plus(way),
        turn.of(waist).plus(way),
        turn.of(chest).plus(way),
        turn.of(neck).plus(way),
        turn.of(head).plus(way),
        turn.then(pelvis),
        turn.then(ribs),
        turn.then(face));
  }

  Vec shoulder(Pose pose, boolean isRight) {
    double up = pose.at(Joint.RIGHT_SHRUG, isRight) - Build.SHOULDER_DROP;
    return neck.plus(ribs.of(0, up, side(isRight) * Build.SHOULDER_SIDE));
  }

  Vec hip(boolean isRight) {
    return hips.plus(pelvis.right().times(side(isRight) * Build.HIP_SIDE));
  }

  static double side(boolean isRight) {
    return isRight ? 1 : -1;
  }
}
