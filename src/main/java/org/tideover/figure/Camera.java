package org.tideover.figure;

import org.tideover.domain.Figure;

/**
 * The eye that looks at a figure: turns places of the room into places of the picture, without
 * perspective.
 *
 * @param cosTurn of the angle from which one looks, from their right side round to their front
 * @param cosTilt of the angle from which one looks down
 */
record Camera(double cosTurn, double sinTurn, double cosTilt, double sinTilt) {
  static Camera of(Figure.View view) {
    return switch (view) {
      case SIDE -> of(0, 5);
      case FRONT -> of(90, 6);
      case SLANT -> of(42, 12);
      case BACK -> of(-90, 6);
      case ABOVE -> of(0, 82);
    };
  }

  private static Camera of(double turn, double tilt) {
    return new Camera(Turn.cos(turn), Turn.sin(turn), Turn.cos(tilt), Turn.sin(tilt));
  }

  /** To the right in the picture. */
  double across(Vec place) {
    return place.x() * cosTurn - place.z() * sinTurn;
  }

  /** Up in the picture. */
  double up(Vec place) {
    return place.y() * cosTilt - level(place) * sinTilt;
  }

  /** How near it is to the eye. */
  double near(Vec place) {
    return level(place) * cosTilt + place.y() * sinTilt;
  }

  private double level(Vec place) {
    return place.z() * cosTurn + place.x() * sinTurn;
  }
}
