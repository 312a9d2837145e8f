package org.tideover.figure;

import java.awt.Color;

/** Draws what stands in the room: chairs, tables, beds, mats, walls, steps. */
final class FurniturePainter {
  /** Behind whoever sits or lies on it. */
  private static final double UNDER = -60;

  private static final double LEG = 1.6;

  private final Sketch sketch;
  private final Vec at;
  private final double nearer;

  /** Furniture at a place; what stands where the body is lies under it. */
  FurniturePainter(Sketch sketch, Vec at) {
    this.sketch = sketch;
    this.at = at;
    this.nearer = isUnder(at) ? UNDER : 0;
  }

  private static boolean isUnder(Vec at) {
    boolean underFriend = Math.abs(at.z() - Friend.ASIDE) < 20;
    return Math.abs(at.x()) < 25 && (Math.abs(at.z()) < 20 || underFriend);
  }

  private void box(Vec low, Vec high, Color top, Color side, double more) {
    new Solid(at.plus(low), at.plus(high)).draw(sketch, top, side, nearer + more);
  }

  private void rod(Vec from, Vec to, double radius, Color colour, double more) {
    sketch.rod(at.plus(from), at.plus(to), radius, colour, nearer + more);
  }

  void chair() {
    double seat = Build.SEAT_HEIGHT;
    for (double z : new double[] {-19, 19}) {
      rod(new Vec(-17, 0, z), new Vec(-17, Furniture.BACK_TOP, z), LEG, Paint.WOOD_DARK, -1);
      rod(new Vec(24, 0, z), new Vec(24, seat - 3, z), LEG, Paint.WOOD_DARK, -1);
    }
    box(new Vec(-17, seat - 4, -21), new Vec(26, seat, 21), Paint.WOOD, Paint.WOOD_SIDE, 0);
    box(new Vec(-18, 72, -19), new Vec(-15.5, 86, 19), Paint.WOOD, Paint.WOOD_SIDE, -1);
    box(new Vec(-18, 56, -19), new Vec(-15.5, 64, 19), Paint.WOOD, Paint.WOOD_SIDE, -1);
  }

  void table(double top, double depth) {
    for (double x : new double[] {-depth / 2 + 4, depth / 2 - 4}) {
      for (double z : new double[] {-34, 34}) {
        rod(new Vec(x, 0, z), new Vec(x, top - 4, z), 2, Paint.WOOD_DARK, 0);
      }
    }
    box(
        new Vec(-depth / 2, top - 4, -40),
        new Vec(depth / 2, top, 40),
        Paint.WOOD,
        Paint.WOOD_SIDE,
        1);
  }

  void counter() {
    double top = Furniture.COUNTER_TOP;
    box(new Vec(-15, 0, -50), new Vec(25, top - 4, 50), Paint.WALL, Paint.WALL_SIDE, 0);
    box(new Vec(-19, top - 4, -54), new Vec(29, top, 54), Paint.WOOD, Paint.WOOD_SIDE, 0.1);
  }

  void bed() {
    double top = Build.BED_HEIGHT;
    box(new Vec(-95, 12, -42), new Vec(105, 26, 42), Paint.WOOD, Paint.WOOD_SIDE, -2);
    box(new Vec(-95, 26, -42), new Vec(105, top, 42), Paint.CLOTH, Paint.CLOTH_SIDE, -1);
    for (double x : new double[] {-90, 100}) {
      rod(new Vec(x, 0, 38), new Vec(x, 12, 38), 2.4, Paint.WOOD_DARK, -3);
    }
    box(new Vec(-100, 0, -42), new Vec(-95, 75, 42), Paint.WOOD, Paint.WOOD_SIDE, -4);
  }

  void mat() {
    box(new Vec(-95, -0.1, -42), new Vec(95, 1.4, 42), Paint.MAT, Paint.MAT_SIDE, -40);
  }

  void wall() {
    new Solid(at.plus(new Vec(0, 0, -70)), at.plus(new Vec(9, 300, 70)))
        .drawEndless(sketch, Paint.WALL, at.x() < 0 ? 2 * UNDER : UNDER);
  }

  /** A door's frame around whoever stands in it. */
  void door() {
    for (double z : new double[] {-44, 44}) {
      box(new Vec(-5, 0, z - 5), new Vec(5, 212, z + 5), Paint.WOOD, Paint.WOOD_SIDE, 0);
    }
    box(new Vec(-5, 203, -49), new Vec(5, 212, 49), Paint.WOOD, Paint.WOOD_SIDE, 0);
  }

  void window() {
    Vec low = new Vec(0, 95, -45);
    Vec high = new Vec(3, 185, 45);
    box(low.plus(new Vec(0, -5, -5)), high.plus(new Vec(0, 5, 5)), Paint.WOOD, Paint.WOOD, UNDER);
    box(low.plus(new Vec(-1, 0, 0)), high, Paint.SKY, Paint.SKY, UNDER + 1);
  }

  void tree() {
    rod(Vec.ZERO, new Vec(0, 70, 0), 5, Paint.WOOD_DARK, UNDER);
    double near = sketch.camera().near(at) + nearer + UNDER;
    Sketch.Ball[] crown = {
      new Sketch.Ball(at.plus(new Vec(-16, 95, 0)), 24),
      new Sketch.Ball(at.plus(new Vec(14, 92, 0)), 26),
      new Sketch.Ball(at.plus(new Vec(0, 120, 0)), 26)
    };
    for (Sketch.Ball ball : crown) {
      sketch.add(Piece.filled(near + 1, sketch.skin(ball), Paint.LEAF));
    }
  }
}
