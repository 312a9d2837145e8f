package org.tideover.figure;

/** The heights of furniture, in centimetres. */
final class Furniture {
  static final double BACK_TOP = 88;
  static final double TABLE_TOP = 72;
  static final double COUNTER_TOP = 90;

  private Furniture() {}
}
