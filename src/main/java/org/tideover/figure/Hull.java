package org.tideover.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A smooth outline around round things: what a tight skin over some balls looks like. */
final class Hull {
  private static final int CORNERS = 28;

  /** A place in the picture. */
  private record Dot(double x, double y) {}

  private final List<Dot> dots = new ArrayList<>();

  /** Takes in a ball, or with no radius a corner. */
  Hull add(double x, double y, double radius) {
    if (radius <= 0) {
      dots.add(new Dot(x, y));
      return this;
    }
    for (int i = 0; i < CORNERS; i++) {
      double angle = 360.0 * i / CORNERS;
      dots.add(new Dot(x + radius * Turn.cos(angle), y + radius * Turn.sin(angle)));
    }
    return this;
  }

  /** The outline. */
  Path2D outline() {
    List<Dot> sorted = new ArrayList<>(dots);
    sorted.sort(Comparator.comparingDouble(Dot::x).thenComparingDouble(Dot::y));
    List<Dot> around = half(sorted);
    around.addAll(half(sorted.reversed()));
    Path2D path = new Path2D.Double();
    for (int i = 0; i < around.size(); i++) {
      if (i == 0) {
        path.moveTo(around.get(i).x, around.get(i).y);
      } else {
        path.lineTo(around.get(i).x, around.get(i).y);
      }
    }
    path.closePath();
    return path;
  }

  /** One side of the hull, without its last corner, which begins the other (Andrew's chain). */
  private static List<Dot> half(List<Dot> sorted) {
    List<Dot> chain = new ArrayList<>();
    for (Dot dot : sorted) {
      while (chain.size() > 1 && !turnsIn(chain.get(chain.size() - 2), chain.getLast(), dot)) {
        chain.removeLast();
      }
      chain.add(dot);
    }
    chain.removeLast();
    return chain;
  }

  private static boolean turnsIn(Dot a, Dot b, Dot c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
  }
}
