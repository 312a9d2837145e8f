package org.tideover.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Lines over two axes, with marks that matter and words for each point that appear where a finger
 * or the mouse rests, without any script. Its colours come from the page's classes.
 *
 * @param name what it shows, for people who hear the page
 * @param zone the corner where one wants to be, if it is drawn
 * @param lines the lines
 * @param points where words appear, by x
 * @param built the point that is marked and told while nothing is touched
 */
public record LineChart(
    String name,
    Axes axes,
    Optional<Zone> zone,
    List<Line> lines,
    List<Point> points,
    Point built) {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 270;
  private static final double LEFT = 40;
  private static final double RIGHT = 12;
  private static final double TOP = 34;
  private static final double BOTTOM = 40;

  /**
   * An axis.
   *
   * @param title what it measures
   * @param from its beginning
   * @param to its end
   * @param step from one label to the next
   * @param label how a value on it reads
   */
  public record Axis(
      String title, double from, double to, double step, DoubleFunction<String> label) {
    private double share(double value) {
      return Math.clamp((value - from) / (to - from), 0, 1);
    }

    private int labels() {
      return (int) Math.floor((to - from) / step + 1e-9);
    }
  }

  /** The axis from left to right, and the axis from bottom to top. */
  public record Axes(Axis x, Axis y) {}

  /** A corner between values that is shaded. */
  public record Zone(double left, double right, double bottom, double top) {}

  /** A line through places in order; the style names its colour and dashes. */
  public record Line(String style, List<Place> places) {}

  /** A place by the values on both axes. */
  public record Place(double x, double y) {}

  /**
   * Where words appear.
   *
   * @param places what is marked together, such as one place on every line
   * @param words the first line of words
   * @param more the second
   */
  public record Point(List<Place> places, String words, String more) {}

  /** Draws it. */
  public void draw(Markup page) {
    page.open("svg", "class", "chart", "viewBox", "0 0 360 270", "role", "img");
    page.element("title", name);
    zone.ifPresent(corner -> draw(page, corner));
    drawY(page);
    drawX(page);
    lines.forEach(line -> draw(page, line));
    page.open("g", "class", "built");
    marks(page, built);
    page.close();
    page.open("g", "class", "rest");
    words(page, built);
    page.close();
    for (int i = 0; i < points.size(); i++) {
      draw(page, points.get(i), edge(i), edge(i + 1));
    }
    page.close();
  }

  private void draw(Markup page, Zone corner) {
    double left = px(corner.left());
    double top = py(corner.top());
    rect(page, "zone", left, top, px(corner.right()) - left, py(corner.bottom()) - top);
  }

  private void drawY(Markup page) {
    for (int i = 0; i <= axes.y().labels(); i++) {
      double value = axes.y().from() + i * axes.y().step();
      line(page, i == 0 ? "axis" : "grid", LEFT, py(value), WIDTH - RIGHT, py(value));
      text(page, "tick end", LEFT - 6, py(value) + 4, axes.y().label().apply(value));
    }
  }

  private void drawX(Markup page) {
    for (int i = 0; i <= axes.x().labels(); i++) {
      double value = axes.x().from() + i * axes.x().step();
      line(page, "axis", px(value), HEIGHT - BOTTOM, px(value), HEIGHT - BOTTOM + 4);
      text(page, "tick middle", px(value), HEIGHT - BOTTOM + 17, axes.x().label().apply(value));
    }
    text(page, "tick middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, axes.x().title());
  }

  private void draw(Markup page, Line line) {
    StringBuilder path = new StringBuilder();
    for (Place place : line.places()) {
      path.append(path.isEmpty() ? "M" : " L")
          .append(number(px(place.x())))
          .append(' ')
          .append(number(py(place.y())));
    }
    page.empty("path", "class", "line " + line.style(), "d", path.toString());
  }

  /** The unseen column around a point is what a finger can hit; it ends half way to the next. */
  private void draw(Markup page, Point point, double left, double right) {
    page.open("g", "class", "point");
    rect(page, "hit", left, TOP, right - left, HEIGHT - TOP - BOTTOM);
    page.open("g", "class", "tip");
    marks(page, point);
    words(page, point);
    page.close().close();
  }

  private double edge(int before) {
    if (before == 0) {
      return LEFT;
    }
    return before == points.size()
        ? WIDTH - RIGHT
        : (at(points.get(before - 1)) + at(points.get(before))) / 2;
  }

  private double at(Point point) {
    return px(point.places().getFirst().x());
  }

  private void marks(Markup page, Point point) {
    line(page, "rule", at(point), TOP, at(point), HEIGHT - BOTTOM);
    for (Place place : point.places()) {
      page.empty(
          "circle",
          "class",
          "dot",
          "cx",
          number(px(place.x())),
          "cy",
          number(py(place.y())),
          "r",
          "4");
    }
  }

  private static void words(Markup page, Point point) {
    text(page, "words end", WIDTH - RIGHT, 11, point.words());
    text(page, "words end", WIDTH - RIGHT, 25, point.more());
  }

  private double px(double value) {
    return LEFT + axes.x().share(value) * (WIDTH - LEFT - RIGHT);
  }

  private double py(double value) {
    return HEIGHT - BOTTOM - axes.y().share(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static void line(Markup page, String style, double x1, double y1, double x2, double y2) {
    page.empty(
        "line",
        "class",
        style,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2));
  }

  private static void rect(
      Markup page, String style, double x, double y, double width, double height) {
    page.empty(
        "rect",
        "class",
        style,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height));
  }

  private static void text(Markup page, String style, double x, double y, String words) {
    page.element("text", words, "class", style, "x", number(x), "y", number(y));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
