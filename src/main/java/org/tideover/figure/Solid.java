package org.tideover.figure;

import java.awt.Color;
import java.util.function.Consumer;

/**
 * A box of the room: its lower corner and its upper one.
 *
 * @param low the corner that is lowest, farthest back and farthest left
 * @param high the opposite one
 */
record Solid(Vec low, Vec high) {
  static Solid on(double x, double y, double z, Vec size) {
    Vec half = new Vec(size.x() / 2, 0, size.z() / 2);
    Vec low = new Vec(x, y, z).minus(half);
    return new Solid(low, low.plus(size));
  }

  /** Draws the faces that one sees. */
  void draw(Sketch sketch, Color top, Color side, double nearer) {
    draw(sketch, sketch::add, top, side, nearer);
  }

  /** Draws the faces that one sees of what reaches beyond the picture. */
  void drawEndless(Sketch sketch, Color colour, double nearer) {
    draw(sketch, sketch::background, colour, colour, nearer);
  }

  private void draw(Sketch sketch, Consumer<Piece> to, Color top, Color side, double nearer) {
    Camera camera = sketch.camera();
    Vec middle = low.towards(high, 0.5);
    double near = camera.near(middle) + nearer;
    if (camera.near(Vec.UP) > 0.02) {
      face(
          sketch,
          to,
          near,
          top,
          corner(0, 1, 0),
          corner(1, 1, 0),
          corner(1, 1, 1),
          corner(0, 1, 1));
    }
    int z = camera.near(Vec.RIGHT) > 0 ? 1 : 0;
    if (Math.abs(camera.near(Vec.RIGHT)) > 0.02) {
      face(
          sketch,
          to,
          near,
          side,
          corner(0, 0, z),
          corner(1, 0, z),
          corner(1, 1, z),
          corner(0, 1, z));
    }
    int x = camera.near(Vec.FORWARD) > 0 ? 1 : 0;
    if (Math.abs(camera.near(Vec.FORWARD)) > 0.02) {
      Color shaded = Paint.between(side, Color.BLACK, 0.08);
      face(
          sketch,
          to,
          near,
          shaded,
          corner(x, 0, 0),
          corner(x, 0, 1),
          corner(x, 1, 1),
          corner(x, 1, 0));
    }
  }

  private static void face(
      Sketch sketch, Consumer<Piece> to, double near, Color colour, Vec... corners) {
    to.accept(Piece.filled(near, sketch.flat(corners), colour));
  }

  private Vec corner(int x, int y, int z) {
    return new Vec(
        x == 0 ? low.x() : high.x(), y == 0 ? low.y() : high.y(), z == 0 ? low.z() : high.z());
  }
}
