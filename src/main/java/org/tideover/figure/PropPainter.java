package org.tideover.figure;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.tideover.domain.Joint;
import org.tideover.domain.Prop;
import org.tideover.figure.Sketch.Ball;

/** Draws the things around a body, and those in its hands. */
final class PropPainter {
  private final Sketch sketch;
  private final Body body;
  private final double turned;
  private final double share;

  /**
   * Things beside a body.
   *
   * @param turned how far wheels have turned, in degrees
   * @param share how much of the round is over
   */
  PropPainter(Sketch sketch, Body body, double turned, double share) {
    this.sketch = sketch;
    this.body = body;
    this.turned = turned;
    this.share = share;
  }

  void draw(Prop prop) {
    Vec at = new Vec(prop.forward(), 0, prop.aside());
    FurniturePainter furniture = new FurniturePainter(sketch, at);
    WheelPainter wheels = new WheelPainter(sketch, at, turned);
    switch (prop.kind()) {
      case CHAIR -> furniture.chair();
      case WHEELCHAIR -> wheels.wheelchair();
      case BICYCLE -> wheels.bicycle();
      case BED -> furniture.bed();
      case MAT -> furniture.mat();
      case WALL -> furniture.wall();
      case TABLE -> furniture.table(Furniture.TABLE_TOP, 50);
      case COUNTER -> furniture.counter();
      case STAIRS -> Steps.draw(sketch, turned / 360);
      case DOOR -> furniture.door();
      case WINDOW -> furniture.window();
      case TREE -> furniture.tree();
      case BAND -> between(Paint.RUBBER, 1.3);
      case BAND_FOOT -> bandRoundFoot();
      case TOWEL -> between(Paint.LINEN_SIDE, 3);
      case WEIGHTS -> weights();
      case BOTTLE -> bottle();
      case BALL -> ball();
      case BALL_THROWN, BALL_ROLLED ->
          throw new IllegalArgumentException("A ball between two people is drawn with both");
      case BAGS -> bags();
      case PILLOW -> pillow();
      case CUSHION -> cushion(at);
      case BROOM -> broom();
      case PHONE -> phone();
      case WATER -> water();
      case MUSIC -> music(at);
      case RING -> ring();
    }
  }

  private void between(Color colour, double radius) {
    Vec right = body.arm(true).palm();
    Vec left = body.arm(false).palm();
    Vec over = right.minus(left).times(0.12);
    sketch.rod(right.plus(over), left.minus(over), radius, colour, 3);
  }

  private void weights() {
    for (boolean isRight : new boolean[] {true, false}) {
      Arm arm = body.arm(isRight);
      Vec axis = arm.hand().forward();
      Vec palm = arm.palm();
      sketch.rod(palm.minus(axis.times(7)), palm.plus(axis.times(7)), 1.6, Paint.METAL_DARK, 1.5);
      for (double end : new double[] {-8, 8}) {
        sketch.rod(
            palm.plus(axis.times(end)), palm.plus(axis.times(end * 0.8)), 4, Paint.METAL_DARK, 1.6);
      }
    }
  }

  private void bottle() {
    for (boolean isRight : new boolean[] {true, false}) {
      Arm arm = body.arm(isRight);
      Vec axis = arm.hand().forward();
      Vec palm = arm.palm();
      sketch.rod(palm.minus(axis.times(8)), palm.plus(axis.times(7)), 3.4, Paint.WATER, 1.5);
      sketch.rod(palm.plus(axis.times(9)), palm.plus(axis.times(13)), 1.7, Paint.WATER_DEEP, 1.4);
    }
  }

  private void ball() {
    Vec middle = body.arm(true).palm().towards(body.arm(false).palm(), 0.5);
    Ball ball = new Ball(middle, 7);
    sketch.add(
        Piece.lined(sketch.near(ball) - 1, sketch.skin(ball), Paint.RUBBER, Paint.SHOE_LINE));
  }

  private void bandRoundFoot() {
    Vec foot = body.leg(true).toes().plus(new Vec(0, 4, 0));
    for (boolean isRight : new boolean[] {true, false}) {
      sketch.rod(body.arm(isRight).palm(), foot, 1.2, Paint.RUBBER, isRight ? 3 : -3);
    }
  }

  private void bags() {
    for (boolean isRight : new boolean[] {true, false}) {
      Vec grip = body.arm(isRight).palm();
      Vec top = grip.minus(new Vec(0, 14, 0));
      sketch.rod(grip, top.plus(new Vec(-7, 0, 0)), 0.7, Paint.WOOD_DARK, 1);
      sketch.rod(grip, top.plus(new Vec(7, 0, 0)), 0.7, Paint.WOOD_DARK, 1);
      Vec low = top.plus(new Vec(-11, -26, -4));
      new Solid(low, low.plus(new Vec(22, 26, 8))).draw(sketch, Paint.WOOD, Paint.WOOD, 2);
    }
  }

  /** Soft: it gets thinner as the hands press. */
  private void pillow() {
    Vec right = body.arm(true).palm();
    Vec left = body.arm(false).palm();
    Vec along = body.trunk().ribs().up().times(8);
    Vec middle = right.towards(left, 0.5);
    double half = Math.clamp(right.to(left) / 2 - 3, 4, 9);
    Ball one = new Ball(middle.minus(along), half);
    Ball two = new Ball(middle.plus(along), half);
    sketch.add(
        Piece.lined(sketch.near(one) - 1, sketch.skin(one, two), Paint.LINEN, Paint.CLOTH_SIDE));
  }

  private void cushion(Vec at) {
    Vec head = body.trunk().head();
    Vec middle = new Vec(head.x() - 2 + at.x(), body.lowest() + 3, head.z() + at.z());
    Ball[] corners = {
      new Ball(middle.plus(new Vec(-13, 0, -17)), 4.5),
      new Ball(middle.plus(new Vec(13, 0, -17)), 4.5),
      new Ball(middle.plus(new Vec(13, 0, 17)), 4.5),
      new Ball(middle.plus(new Vec(-13, 0, 17)), 4.5)
    };
    sketch.add(
        Piece.lined(
            sketch.near(corners) - 25, sketch.skin(corners), Paint.LINEN, Paint.CLOTH_SIDE));
  }

  private void broom() {
    Vec top = body.arm(true).palm();
    Vec low = body.arm(false).palm();
    Vec way = low.minus(top);
    Vec along = new Vec(way.x(), way.y(), 0).unitOr(Vec.DOWN);
    double length = along.y() < -0.2 ? (top.y() - 4) / -along.y() : 100;
    Vec end = top.plus(along.times(length));
    sketch.rod(top.minus(along.times(22)), end, 1.4, Paint.WOOD_DARK, 2);
    Vec out = new Vec(9, 0, 4);
    sketch.rod(end.minus(out), end.plus(out), 3.4, Paint.LEAF_DARK, 2.1);
  }

  private void phone() {
    Arm arm = body.arm(true);
    Vec palm = arm.palm();
    // Longer than the hand, so that it is seen where the hand covers it.
    Vec along = arm.hand().up().times(9);
    sketch.rod(palm.minus(along), palm.plus(along), 2.4, Paint.TYRE, 3);
  }

  /** A surface at the height of the chest, with waves, over whatever is below it. */
  private void water() {
    double height = Build.STANDING + 22;
    Path2D waves = new Path2D.Double();
    waves.moveTo(-400, 400);
    for (int x = -400; x <= 400; x += 5) {
      waves.lineTo(x, -height + 2.2 * Turn.sin(x * 6.0 - 360 * share));
    }
    waves.lineTo(400, 400);
    waves.closePath();
    sketch.background(Piece.filled(900, waves, new Color(0x66, 0xB3, 0xDC, 110)));
  }

  private void music(Vec at) {
    for (int i = 0; i < 3; i++) {
      double phase = 360 * share + 120 * i;
      Vec note = at.plus(new Vec(0, 150 + 12 * i + 4 * Turn.sin(phase), 0));
      double x = sketch.camera().across(note) + 16.0 * i;
      double y = -sketch.camera().up(note);
      sketch.add(
          Piece.filled(0, new Ellipse2D.Double(x - 4.4, y - 3.2, 8.8, 6.4), Paint.RING_LINE));
      Path2D stem = new Path2D.Double();
      stem.moveTo(x + 3.6, y);
      stem.lineTo(x + 3.6, y - 17);
      stem.quadTo(x + 5, y - 11, x + 10, y - 9);
      sketch.add(Piece.line(0, stem, Paint.RING_LINE, 1.7));
    }
  }

  private void ring() {
    double breath = body.pose().at(Joint.BREATH);
    double radius = 34 + 24 * breath;
    Camera camera = sketch.camera();
    Vec middle = body.trunk().chest();
    double x = camera.across(middle);
    double y = -camera.up(middle) - 4;
    sketch.add(
        new Piece(
            camera.near(Vec.UP) > 0.7 ? camera.near(middle) - 22 : -900,
            new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
            java.util.Optional.of(Paint.RING),
            java.util.Optional.of(Paint.RING_LINE),
            2));
  }
}
