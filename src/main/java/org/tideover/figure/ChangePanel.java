package org.tideover.figure;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Episode;

/**
 * The urge before, after and half an hour later: a thin line for each episode, and a thick one for
 * their average once there are enough.
 */
final class ChangePanel implements ProgressPicture.Panel {
  private static final int CHART = 470;
  private static final int HEAD = 84;
  private static final int FOOT = 64;
  private static final int LEFT = Pen.MARGIN + 96;
  private static final int RIGHT = Pen.WIDTH - Pen.MARGIN - 96;
  private static final Color THIN = new Color(0x4f8279);

  private final Progress progress;
  private final UnaryOperator<String> words;

  ChangePanel(Progress progress, UnaryOperator<String> words) {
    this.progress = progress;
    this.words = words;
  }

  @Override
  public int height() {
    boolean nothing = progress.rated().isEmpty() && progress.ratedLaterOnly().isEmpty();
    return nothing ? 0 : HEAD + CHART + FOOT;
  }

  @Override
  public void draw(Pen pen, int top) {
    pen.bold(words.apply("change"), Pen.HEADING, Pen.INK, Pen.MARGIN, top + 40);
    int chart = top + HEAD;
    scale(pen, chart);
    boolean average = progress.isEnough();
    progress.episodes().forEach(episode -> line(pen, chart, episode, average));
    if (average) {
      average(pen, chart);
    }
    labels(pen, chart + CHART + 52);
  }

  private static void scale(Pen pen, int chart) {
    for (int level = 0; level <= 10; level += 5) {
      double y = y(chart, level);
      pen.line(LEFT - 24, y, RIGHT + 24, y, Pen.RAISED, 3);
      pen.ending("" + level, Pen.SMALL, Pen.SOFT, LEFT - 44, y + 12);
    }
  }

  private void line(Pen pen, int chart, Episode episode, boolean thin) {
    Color color = thin ? THIN : Pen.WAVE;
    float width = thin ? 3 : 7;
    List<Point2D> ratings = ratings(chart, episode);
    if (ratings.size() < 2) {
      return;
    }
    Point2D last = ratings.getFirst();
    for (Point2D rating : ratings) {
      pen.line(last.getX(), last.getY(), rating.getX(), rating.getY(), color, width);
      pen.dot(rating.getX(), rating.getY(), thin ? 6 : 13, color);
      last = rating;
    }
  }

  /** What was rated, from left to right; nothing stands where nothing was rated. */
  private static List<Point2D> ratings(int chart, Episode episode) {
    List<Point2D> ratings = new ArrayList<>();
    ratings.add(new Point2D.Double(LEFT, y(chart, episode.before())));
    episode.after().ifPresent(level -> ratings.add(new Point2D.Double(middle(), y(chart, level))));
    episode.later().ifPresent(level -> ratings.add(new Point2D.Double(RIGHT, y(chart, level))));
    return ratings;
  }

  private void average(Pen pen, int chart) {
    double before = progress.before().orElseThrow();
    double after = progress.after().orElseThrow();
    pen.line(LEFT, y(chart, before), middle(), y(chart, after), Pen.SUN, 11);
    mark(pen, LEFT, chart, before);
    OptionalDouble later = progress.later();
    if (later.isPresent()) {
      pen.line(middle(), y(chart, after), RIGHT, y(chart, later.getAsDouble()), Pen.SUN, 11);
      mark(pen, RIGHT, chart, later.getAsDouble());
    }
    mark(pen, middle(), chart, after);
  }

  private static void mark(Pen pen, double x, int chart, double level) {
    double y = y(chart, level);
    pen.dot(x, y, 18, Pen.SUN);
    String number = String.format(Locale.ENGLISH, "%.1f", level);
    double width = Typeface.BOLD.width(number, Pen.HEADING);
    double top = level > 8 ? y + 30 : y - 78;
    pen.box(x - width / 2 - 14, top, width + 28, 56, Pen.GROUND);
    pen.bold(number, Pen.HEADING, Pen.SUN, x - width / 2, top + 44);
  }

  private void labels(Pen pen, double y) {
    pen.centred(words.apply("before"), Pen.WORDS, Pen.INK, LEFT, y);
    if (!progress.rated().isEmpty()) {
      pen.centred(words.apply("after"), Pen.WORDS, Pen.INK, middle(), y);
    }
    if (progress.episodes().stream().anyMatch(episode -> episode.later().isPresent())) {
      pen.centred(words.apply("later"), Pen.WORDS, Pen.INK, RIGHT, y);
    }
  }

  private static double middle() {
    return (LEFT + RIGHT) / 2.0;
  }

  private static double y(int chart, double level) {
    return chart + CHART - level * CHART / 10.0;
  }
}
