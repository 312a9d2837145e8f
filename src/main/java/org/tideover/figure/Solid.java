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
  /** A face that is turned away further than this is not seen. */
  private static final double EDGE = 0.02;

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
    double near = camera.near(low.towards(high, 0.5)) + nearer;
    if (camera.near(Vec.UP) > EDGE) {
      face(sketch, to, near, top, at(0, 1, 0), at(1, 1, 0), at(1, 1, 1), at(0, 1, 1));
    }
    if (Math.abs(camera.near(Vec.RIGHT)) > EDGE) {
      int z = camera.near(Vec.RIGHT) > 0 ? 1 : 0;
      face(sketch, to, near, side, at(0, 0, z), at(1, 0, z), at(1, 1, z), at(0, 1, z));
    }
    if (Math.abs(camera.near(Vec.FORWARD)) > EDGE) {
      int x = camera.near(Vec.FORWARD) > 0 ? 1 : 0;
      Color shaded = Paint.between(side, Color.BLACK, 0.08);
      face(sketch, to, near, shaded, at(x, 0, 0), at(x, 0, 1), at(x, 1, 1), at(x, 1, 0));
    }
  }

  private static void face(
      Sketch sketch, Consumer<Piece> to, double near, Color colour, Vec... corners) {
    to.accept(Piece.filled(near, sketch.flat(corners), colour));
  }

  private Vec at(int x, int y, int z) {
    return new Vec(
        x == 0 ? low.x() : high.x(), y == 0 ? low.y() : high.y(), z == 0 ? low.z() : high.z());
  }
}
