package org.tideover.figure;

import java.awt.geom.Ellipse2D;
import org.tideover.domain.Figure;

/** Draws the floor's marks and the soft shadow under a body. */
final class Ground {
  private static final double SHADOW = 12;
  private static final int CORNERS = 16;
  private static final double MARK = 115;
  private static final double FAR = 420;

  private Ground() {}

  static void draw(Sketch sketch, Figure figure, Body body, double share) {
    if (figure.support() == Figure.Support.NONE || figure.view() == Figure.View.ABOVE) {
      return;
    }
    shadow(sketch, figure.support() == Figure.Support.BED ? Build.BED_HEIGHT : 0, body);
    if (figure.travels() != 0) {
      marks(sketch, figure.travels(), share);
    }
  }

  private static void shadow(Sketch sketch, double height, Body body) {
    Hull hull = new Hull();
    body.points()
        .forEach((point, at) -> {
          if (!point.isOfArm()) {
            around(hull, sketch.camera(), at.withY(height));
          }
        });
    double nearer = height > 0 ? -30 : -800;
    sketch.background(
        Piece.filled(nearer, hull.outline(), height > 0 ? Paint.CLOTH_SIDE : Paint.SHADOW));
  }

  private static void around(Hull hull, Camera camera, Vec place) {
    for (int i = 0; i < CORNERS; i++) {
      double angle = 360.0 * i / CORNERS;
      Vec dot = place.plus(new Vec(SHADOW * Turn.cos(angle), 0, SHADOW * Turn.sin(angle)));
      hull.add(camera.across(dot), -camera.up(dot), 0);
    }
  }

  /** Marks on the floor move back as the body moves on; after one round all look the same. */
  private static void marks(Sketch sketch, double travels, double share) {
    double gap = travels / Math.max(1, Math.round(travels / MARK));
    for (double x = -FAR; x < 2 * FAR; x += gap) {
      Vec place = new Vec(x - travels * share, 0, 40);
      double across = sketch.camera().across(place);
      double up = -sketch.camera().up(place);
      sketch.background(
          Piece.filled(
              -850, new Ellipse2D.Double(across - 9, up - 1.2, 18, 2.4), Paint.FLOOR_MARK));
    }
  }
}
