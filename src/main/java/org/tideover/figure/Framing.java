package org.tideover.figure;

import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.Set;
import org.tideover.domain.Figure;

/** What of a frame the picture must hold: all of it, or the part that it is about. */
final class Framing {
  private static final double AROUND = 12;

  private Framing() {}

  static Rectangle2D held(Figure.Look look, Sketch sketch, Body body) {
    Set<Point> points = points(look);
    if (points.isEmpty()) {
      return sketch.bounds();
    }
    return points.stream()
        .map(point -> around(sketch.camera(), body.points().getOrDefault(point, Vec.ZERO)))
        .reduce(Rectangle2D::createUnion)
        .orElseThrow();
  }

  private static Rectangle2D around(Camera camera, Vec at) {
    double x = camera.across(at);
    double y = -camera.up(at);
    return new Rectangle2D.Double(x - AROUND, y - AROUND, 2 * AROUND, 2 * AROUND);
  }

  private static Set<Point> points(Figure.Look look) {
    return switch (look) {
      case ALL -> EnumSet.noneOf(Point.class);
      case UPPER -> EnumSet.range(Point.HIPS, Point.LEFT_FINGERS);
      case HEAD ->
          EnumSet.of(
              Point.HEAD, Point.NECK, Point.CHEST, Point.RIGHT_SHOULDER, Point.LEFT_SHOULDER);
      case HANDS ->
          EnumSet.of(
              Point.RIGHT_ELBOW,
              Point.LEFT_ELBOW,
              Point.RIGHT_PALM,
              Point.LEFT_PALM,
              Point.RIGHT_FINGERS,
              Point.LEFT_FINGERS);
      case LEGS -> EnumSet.range(Point.RIGHT_HIP, Point.LEFT_TOES);
      case FEET ->
          EnumSet.of(
              Point.RIGHT_KNEE,
              Point.RIGHT_HEEL,
              Point.RIGHT_TOES,
              Point.LEFT_KNEE,
              Point.LEFT_HEEL,
              Point.LEFT_TOES);
    };
  }
}
