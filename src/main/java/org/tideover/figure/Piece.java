package org.tideover.figure;

import java.awt.Color;
import java.awt.Shape;
import java.util.Optional;

/**
 * Something flat that is drawn: pieces that are nearer to the eye are drawn later.
 *
 * @param near how near it is
 * @param shape its outline, in centimetres of the picture
 * @param fill what fills it; empty for a mere line
 * @param line the colour of its line; empty for none
 * @param width how wide its line is, in centimetres
 */
record Piece(double near, Shape shape, Optional<Color> fill, Optional<Color> line, double width) {
  static Piece filled(double near, Shape shape, Color fill) {
    return new Piece(near, shape, Optional.of(fill), Optional.empty(), 0);
  }

  static Piece lined(double near, Shape shape, Color fill, Color line) {
    return new Piece(near, shape, Optional.of(fill), Optional.of(line), 0.7);
  }

  static Piece line(double near, Shape shape, Color line, double width) {
    return new Piece(near, shape, Optional.empty(), Optional.of(line), width);
  }
}
