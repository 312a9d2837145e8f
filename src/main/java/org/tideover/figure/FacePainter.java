package org.tideover.figure;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import org.tideover.domain.BodyPart;
import org.tideover.figure.Sketch.Ball;

/** Draws neck and head: hair, a nose, open eyes and a small smile, as far as one sees them. */
final class FacePainter {
  /** A head a little larger than life is friendlier. */
  private static final double SCALE = 1.08;

  private final Sketch sketch;
  private final Trunk trunk;
  private final Color skin;
  private final Color line;
  private final double near;

  private FacePainter(Sketch sketch, Body body, Outfit outfit) {
    this.sketch = sketch;
    this.trunk = body.trunk();
    double glow = Math.clamp(body.pose().glow(BodyPart.FACE), 0, 1);
    skin = Paint.between(outfit.near().skin(), Paint.GLOW, 0.8 * glow);
    line = Paint.between(skin, Color.BLACK, 0.28);
    near = sketch.camera().near(trunk.head()) + 1.5;
    neck(Paint.between(outfit.near().skin(), Paint.GLOW, body.pose().glow(BodyPart.NECK)));
  }

  static void draw(Sketch sketch, Body body, Outfit outfit) {
    FacePainter painter = new FacePainter(sketch, body, outfit);
    painter.head();
    painter.hair();
    if (sketch.camera().near(painter.trunk.face().forward()) > -0.3) {
      painter.features();
    }
  }

  private void neck(Color colour) {
    Ball low = new Ball(trunk.neck().minus(trunk.ribs().up().times(2)), 5);
    Ball high = new Ball(trunk.head().minus(trunk.face().up().times(7)), 4.8);
    Color shaded = Paint.between(colour, Color.BLACK, 0.1);
    sketch.add(Piece.lined(sketch.near(low, high) + 0.6, sketch.skin(low, high), shaded, line));
  }

  private Ball ball(double forward, double up, double right, double radius) {
    Vec at = trunk.face().of(forward, up, right).times(SCALE);
    return new Ball(trunk.head().plus(at), SCALE * radius);
  }

  private void head() {
    Ball[] balls = {ball(0.3, 1.5, 0, 10), ball(1.4, -4, 0, 7.6)};
    sketch.add(Piece.lined(near, sketch.skin(balls), skin, line));
    if (sketch.camera().near(trunk.face().forward()) < 0.9) {
      Ball[] nose = {ball(10.2, -1, 0, 1.7), ball(8.5, 1.5, 0, 1.2)};
      sketch.add(Piece.filled(near + 0.01, sketch.skin(nose), skin));
    }
  }

  /** All around the head but before the face. */
  private void hair() {
    Area hair = new Area(sketch.skin(ball(-1, 2.4, 0, 10.9), ball(-4.5, -2.5, 0, 7.5)));
    if (sketch.camera().near(trunk.face().forward()) > -0.5) {
      hair.subtract(new Area(sketch.skin(ball(5, -4.5, 0, 10.3), ball(7, -10, 0, 10.3))));
    }
    sketch.add(Piece.filled(near + 0.02, hair, Paint.HAIR));
  }

  private void features() {
    for (double side : new double[] {1, -1}) {
      Ball eye = ball(9.3, 1.2, side * 3.9, 1.15);
      if (isSeen(9.3, 1.2, side * 3.9)) {
        sketch.add(Piece.filled(near + 0.03, sketch.skin(eye), Paint.FEATURES));
      }
      Ball ear = ball(-1, -0.5, side * 10, 2.3);
      if (isSeen(0, 0, side)) {
        sketch.add(Piece.lined(near + 0.03, sketch.skin(ear), skin, line));
      }
    }
    smile();
  }

  private void smile() {
    Vec middle = trunk.face().of(8.2, -5.2, 0);
    Vec[] corners = {trunk.face().of(8, -4.4, 2.6), middle, trunk.face().of(8, -4.4, -2.6)};
    if (isSeen(8.2, -4.2, 0) || isSeen(8, -4.2, 2.6)) {
      Path2D path = new Path2D.Double();
      Vec head = trunk.head();
      Camera camera = sketch.camera();
      Vec from = head.plus(corners[0]);
      Vec over = head.plus(corners[1].plus(trunk.face().of(0, -0.9, 0)));
      Vec to = head.plus(corners[2]);
      path.moveTo(camera.across(from), -camera.up(from));
      path.quadTo(camera.across(over), -camera.up(over), camera.across(to), -camera.up(to));
      sketch.add(Piece.line(near + 0.03, path, Paint.FEATURES, 0.8));
    }
  }

  /** Whether a place on the head's surface is on the side that one sees. */
  private boolean isSeen(double forward, double up, double right) {
    Vec out = trunk.face().of(forward, up, right).unitOr(Vec.FORWARD);
    return sketch.camera().near(out) > 0.12;
  }
}
