package org.tideover.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Draws what rolls: a wheelchair, a bicycle. */
final class WheelPainter {
  private static final int CORNERS = 40;

  private final Sketch sketch;
  private final Vec at;
  private final double turned;

  /**
   * Wheels at a place.
   *
   * @param turned how far they have turned, in degrees
   */
  WheelPainter(Sketch sketch, Vec at, double turned) {
    this.sketch = sketch;
    this.at = at;
    this.turned = turned;
  }

  void wheelchair() {
    wheel(Wheels.WHEEL_HUB.plus(new Vec(0, 0, -Wheels.WHEEL_SIDE)), Wheels.WHEEL, 5, -80, turned);
    wheel(Wheels.CASTER_HUB.plus(new Vec(0, 0, -16)), Wheels.CASTER, 0, -80, turned);
    seat();
    wheel(Wheels.CASTER_HUB.plus(new Vec(0, 0, 16)), Wheels.CASTER, 0, 8, turned);
    wheel(Wheels.WHEEL_HUB.plus(new Vec(0, 0, Wheels.WHEEL_SIDE)), Wheels.WHEEL, 5, 4, turned);
  }

  private void seat() {
    double seat = Build.SEAT_HEIGHT;
    new Solid(at.plus(new Vec(-17, seat - 4, -20)), at.plus(new Vec(26, seat, 20)))
        .draw(sketch, Paint.METAL, Paint.METAL_DARK, -60);
    new Solid(at.plus(new Vec(-19, seat, -20)), at.plus(new Vec(-15, 84, 20)))
        .draw(sketch, Paint.METAL, Paint.METAL_DARK, -61);
    for (double z : new double[] {-18, 18}) {
      double nearer = z > 0 ? -50 : -62;
      rod(new Vec(-18, 84, z), new Vec(-28, 85, z), 1.8, Paint.TYRE, nearer);
      rod(new Vec(25, seat - 2, z), new Vec(44, 14, z), 1.5, Paint.METAL_DARK, nearer);
      rod(new Vec(44, 14, z), new Vec(50, 5, z), 1.5, Paint.METAL_DARK, nearer);
    }
    new Solid(at.plus(new Vec(42, 3, -19)), at.plus(new Vec(62, 5, 19)))
        .draw(sketch, Paint.METAL, Paint.METAL_DARK, -50);
  }

  void bicycle() {
    wheel(new Vec(-38, 33, 0), 33, 6, -8, turned);
    wheel(new Vec(72, 33, 0), 33, 6, -8, turned);
    Vec rear = new Vec(-38, 33, 0);
    Vec saddle = new Vec(-6, 84, 0);
    Vec head = new Vec(54, 84, 0);
    rod(rear, Wheels.CRANK, 1.8, Paint.RUBBER, -4);
    rod(rear, saddle.plus(new Vec(2, -12, 0)), 1.6, Paint.RUBBER, -4);
    rod(Wheels.CRANK, saddle, 2, Paint.RUBBER, -4);
    rod(Wheels.CRANK, head.plus(new Vec(2, -12, 0)), 2, Paint.RUBBER, -4);
    rod(saddle.plus(new Vec(3, -12, 0)), head, 2, Paint.RUBBER, -4);
    rod(new Vec(72, 33, 0), head, 1.8, Paint.METAL_DARK, -4);
    rod(head, new Vec(52, 103, 0), 1.8, Paint.METAL_DARK, -4);
    rod(Wheels.handlebar(-1), Wheels.handlebar(1), 1.8, Paint.TYRE, 2);
    rod(saddle.plus(new Vec(-14, 2, 0)), saddle.plus(new Vec(10, 1, 0)), 3.4, Paint.TYRE, -3);
    crank(-1, -16);
    crank(1, 12);
  }

  private void crank(double side, double nearer) {
    Vec end = Wheels.crank(side, turned);
    rod(Wheels.CRANK.plus(new Vec(0, 0, side * 4)), end, 1.6, Paint.METAL_DARK, nearer);
    rod(end.plus(new Vec(-5, 0, 0)), end.plus(new Vec(5, 0, 0)), 1.6, Paint.TYRE, nearer + 0.1);
  }

  private void wheel(Vec hub, double radius, int spokes, double nearer, double angle) {
    double near = sketch.camera().near(at.plus(hub)) + nearer;
    Path2D rim = rim(hub, radius - 1.5);
    sketch.add(Piece.line(near, rim, Paint.TYRE, 3));
    for (int i = 0; i < spokes; i++) {
      Vec end = hub.plus(on(angle + 360.0 * i / spokes, radius - 2));
      Shape spoke = sketch.line(at.plus(hub), at.plus(end));
      sketch.add(Piece.line(near + 0.1, spoke, Paint.METAL, 1));
    }
    double knob = Math.min(3, radius / 3);
    sketch.add(
        Piece.filled(
            near + 0.2, sketch.skin(new Sketch.Ball(at.plus(hub), knob)), Paint.METAL_DARK));
  }

  private Path2D rim(Vec hub, double radius) {
    Vec[] corners = new Vec[CORNERS];
    for (int i = 0; i < CORNERS; i++) {
      corners[i] = at.plus(hub).plus(on(360.0 * i / CORNERS, radius));
    }
    return sketch.flat(corners);
  }

  /** A place on a wheel; it rolls forward as its angle grows. */
  private static Vec on(double angle, double radius) {
    return new Vec(radius * Turn.sin(angle), radius * Turn.cos(angle), 0);
  }

  private void rod(Vec from, Vec to, double radius, Color colour, double nearer) {
    sketch.rod(at.plus(from), at.plus(to), radius, colour, nearer);
  }

  /** Round ends, so that thin lines look as soft as the body. */
  static BasicStroke soft(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
