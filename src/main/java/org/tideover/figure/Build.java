package org.tideover.figure;

/** How long and how thick the parts of the drawn body are, in centimetres. */
final class Build {
  static final double HIPS_TO_WAIST = 12;
  static final double WAIST_TO_CHEST = 17;
  static final double CHEST_TO_NECK = 22;
  static final double NECK_LENGTH = 5;
  static final double NECK_TO_HEAD = 10.5;
  static final double HEAD = 11.5;
  static final double SHOULDER_SIDE = 16;
  static final double SHOULDER_DROP = 5;
  static final double UPPER_ARM = 29;
  static final double FOREARM = 25;
  static final double PALM = 6;
  static final double HAND = 12;
  static final double HIP_SIDE = 8.5;
  static final double THIGH = 43;
  static final double SHANK = 42;
  static final double ANKLE_HEIGHT = 7.5;
  static final double HEEL_BACK = 5;
  static final double TOES_FORWARD = 15;
  static final double SOLE = 3;

  /** The height of the hip joints of somebody who stands upright. */
  static final double STANDING = THIGH + SHANK + ANKLE_HEIGHT;

  /** How deep the body is around the hips: what it sits on. */
  static final double SEAT_DEPTH = 9.5;

  static final double SEAT_HEIGHT = 40;
  static final double BED_HEIGHT = 45;

  private Build() {}
}
