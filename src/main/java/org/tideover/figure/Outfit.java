package org.tideover.figure;

import java.awt.Color;

/**
 * What a person in a picture wears, on the side that is near and on the one that is far.
 *
 * @param near what is near
 * @param far what is far
 */
record Outfit(Colours near, Colours far) {
  /** Colours of one side. */
  record Colours(Color skin, Color shirt, Color trousers, Color shoe) {}

  /** The person that every figure shows. */
  static final Outfit PERSON =
      new Outfit(
          new Colours(Paint.SKIN, Paint.SHIRT, Paint.TROUSERS, Paint.SHOE),
          new Colours(Paint.SKIN_FAR, Paint.SHIRT_FAR, Paint.TROUSERS_FAR, Paint.SHOE_FAR));

  /** Who moves along. */
  static final Outfit FRIEND =
      new Outfit(
          new Colours(Paint.FRIEND_SKIN, Paint.FRIEND_SHIRT, Paint.FRIEND_TROUSERS, Paint.SHIRT),
          new Colours(
              Paint.FRIEND_SKIN_FAR,
              Paint.FRIEND_SHIRT_FAR,
              Paint.FRIEND_TROUSERS_FAR,
              Paint.SHIRT_FAR));
}
