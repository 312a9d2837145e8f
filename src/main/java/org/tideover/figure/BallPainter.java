package org.tideover.figure;

import org.tideover.figure.Sketch.Ball;

/**
 * Draws a ball that two people pass to each other: the person gives it away as the round begins,
 * the friend half a round later.
 */
final class BallPainter {
  private static final double RADIUS = 8;
  private static final double FLIGHT = 0.38;

  private final Sketch sketch;
  private final Body body;
  private final Body friend;
  private final double share;

  BallPainter(Sketch sketch, Body body, Body friend, double share) {
    this.sketch = sketch;
    this.body = body;
    this.friend = friend;
    this.share = share;
  }

  void thrown() {
    Vec from = share < 0.5 ? hands(body) : hands(friend);
    Vec to = share < 0.5 ? hands(friend) : hands(body);
    double way = way();
    double arc = 4 * way * (1 - way) * 38;
    draw(from.towards(to, way).plus(new Vec(0, arc, 0)));
  }

  void rolled() {
    double mine = body.leg(false).toes().x() + 2 * RADIUS;
    double theirs = friend.leg(false).toes().x() - 2 * RADIUS;
    double from = share < 0.5 ? mine : theirs;
    double to = share < 0.5 ? theirs : mine;
    draw(new Vec(from + (to - from) * way(), RADIUS, 9));
  }

  /** How much of the way the ball has gone; it arrives before the half is over. */
  private double way() {
    double half = share < 0.5 ? share : share - 0.5;
    return Math.min(1, half / FLIGHT);
  }

  private static Vec hands(Body body) {
    Vec middle = body.arm(true).palm().towards(body.arm(false).palm(), 0.5);
    return middle.plus(body.trunk().ribs().of(3, 2, 0));
  }

  private void draw(Vec at) {
    Ball ball = new Ball(at, RADIUS);
    sketch.add(
        Piece.lined(sketch.near(ball) + 6, sketch.skin(ball), Paint.RUBBER, Paint.SHOE_LINE));
  }
}
