package org.tideover.figure;

/**
 * A limb of two bones that reaches for a place: where its middle joint and its end are. The bones
 * keep their lengths; what is too far away, or too near, is only approached.
 *
 * @param middle the elbow or the knee
 * @param end the wrist or the ankle
 */
record TwoBones(Vec middle, Vec end) {
  private static final double HAIR = 0.05;

  /**
   * Reaches for a place.
   *
   * @param root the shoulder or the hip
   * @param upper the first bone's length
   * @param lower the second bone's length
   * @param hint where the middle joint would rather be
   */
  static TwoBones reach(Vec root, Vec target, double upper, double lower, Vec hint) {
    Vec way = target.minus(root);
    Vec along = way.unitOr(Vec.DOWN);
    double far = Math.clamp(way.length(), Math.abs(upper - lower) + HAIR, upper + lower - HAIR);
    double foot = (upper * upper - lower * lower + far * far) / (2 * far);
    double height = StrictMath.sqrt(Math.max(0, upper * upper - foot * foot));
    Vec bow = hint.minus(root);
    Vec aside = bow.minus(along.times(bow.dot(along)));
    Vec out = aside.unitOr(along.cross(Vec.RIGHT).unitOr(Vec.FORWARD));
    return new TwoBones(
        root.plus(along.times(foot)).plus(out.times(height)), root.plus(along.times(far)));
  }
}
