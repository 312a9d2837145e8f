package org.tideover.figure;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects the pieces of one frame, as one camera sees them. */
final class Sketch {
  /** A ball of the room. */
  record Ball(Vec at, double radius) {}

  private final Camera camera;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Piece> endless = new ArrayList<>();

  Sketch(Camera camera) {
    this.camera = camera;
  }

  Camera camera() {
    return camera;
  }

  void add(Piece piece) {
    pieces.add(piece);
  }

  /** Adds what reaches beyond the picture, such as a wall; the picture need not hold all of it. */
  void background(Piece piece) {
    endless.add(piece);
  }

  /** The pieces, the farthest first; equally far ones in the order in which they came. */
  List<Piece> pieces() {
    return Stream.concat(endless.stream(), pieces.stream())
        .sorted(Comparator.comparingDouble(Piece::near))
        .toList();
  }

  /** What the picture must hold. */
  Rectangle2D bounds() {
    Rectangle2D bounds = pieces.getFirst().shape().getBounds2D();
    pieces.forEach(piece -> bounds.add(piece.shape().getBounds2D()));
    return bounds;
  }

  /** Where balls hang together as one skin. */
  Path2D skin(Ball... balls) {
    Hull hull = new Hull();
    for (Ball ball : balls) {
      hull.add(camera.across(ball.at), -camera.up(ball.at), ball.radius);
    }
    return hull.outline();
  }

  /** How near the middle of some balls is. */
  double near(Ball... balls) {
    double sum = 0;
    for (Ball ball : balls) {
      sum += camera.near(ball.at);
    }
    return sum / balls.length;
  }

  /** A flat corner-to-corner shape. */
  Path2D flat(Vec... corners) {
    Path2D path = line(corners);
    path.closePath();
    return path;
  }

  /** A line from place to place. */
  Path2D line(Vec... places) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < places.length; i++) {
      double x = camera.across(places[i]);
      double y = -camera.up(places[i]);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  /** A rod between two places. */
  void rod(Vec from, Vec to, double radius, Color colour, double nearer) {
    Ball a = new Ball(from, radius);
    Ball b = new Ball(to, radius);
    add(Piece.filled(near(a, b) + nearer, skin(a, b), colour));
  }
}
