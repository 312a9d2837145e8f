package org.tideover.figure;

import java.util.Locale;

/**
 * A share between nothing and all with its interval and the target it should reach, as one slim bar
 * that is as wide as its place. Its colours come from the page's classes.
 *
 * @param rate the share, 0 to 1
 * @param low the lower end of its interval
 * @param high the upper end
 */
public record IntervalBar(double rate, double low, double high) {
  private static final double HEIGHT = 14;

  /** The part of all shares that is drawn, such as 0.7 to 1. */
  public record Window(double from, double to) {
    /** From nothing to all. */
    public static final Window WHOLE = new Window(0, 1);

    private double at(double share) {
      double inside = (share - from) / (to - from);
      return 100 * Math.clamp(inside, 0, 1);
    }
  }

  /** Draws a bar from nothing to the share, with its interval across its end. */
  public void drawBar(Markup page, String words) {
    open(page, words);
    rect(page, "track", 0, 100, 5, 4);
    rect(page, "value", 0, Window.WHOLE.at(rate), 5, 4);
    interval(page, Window.WHOLE);
    page.close();
  }

  /** Draws the interval with the share as a mark on it, and the target as a line across. */
  public void drawAgainst(Markup page, double target, Window window, String words) {
    open(page, words);
    rect(page, "track", 0, 100, 5, 4);
    double low = window.at(low());
    rect(page, "range", low, Math.max(1, window.at(high()) - low), 5, 4);
    rect(page, "mark", Math.min(98, Math.max(0, window.at(rate) - 1)), 2, 2, 10);
    rect(page, "target", Math.min(99.3, window.at(target)), 0.7, 0, HEIGHT);
    page.close();
  }

  private void interval(Markup page, Window window) {
    double from = window.at(low);
    double width = window.at(high) - from;
    rect(page, "whisker", from, Math.max(0.5, width), 6.5, 1);
    rect(page, "whisker", from, 0.5, 3.5, 7);
    rect(page, "whisker", Math.min(99.5, from + width - 0.5), 0.5, 3.5, 7);
  }

  private static void open(Markup page, String words) {
    page.open(
        "svg",
        "class",
        "interval",
        "viewBox",
        "0 0 100 14",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        words);
    page.element("title", words);
  }

  private static void rect(
      Markup page, String style, double x, double width, double y, double height) {
    page.empty(
        "rect",
        "class",
        style,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(Math.max(0, width)),
        "height",
        number(height));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
