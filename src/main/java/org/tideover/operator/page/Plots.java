package org.tideover.operator.page;

import java.util.Locale;
import org.tideover.figure.Markup;
import org.tideover.insight.Spread;

/**
 * Small drawings beside numbers, as SVG without words: they take any width, and what they show is
 * said in their label.
 */
final class Plots {
  private static final int WIDE = 200;
  private static final int HIGH = 12;

  private Plots() {}

  /** A bar for a count beside the largest one. */
  static void bar(Markup page, int count, int largest) {
    double width = largest == 0 ? 0 : (double) WIDE * count / largest;
    open(page, "%d; the longest bar is %d".formatted(count, largest));
    page.empty("rect", "class", "rail", "width", number(WIDE), "height", number(HIGH));
    page.empty("rect", "class", "mark", "width", number(width), "height", number(HIGH));
    page.close();
  }

  /**
   * By how many points the urge fell: the more, the further left.
   *
   * @param most the left end
   * @param least the right end
   */
  record Scale(double most, double least) {
    double at(double fell) {
      return WIDE * (most - fell) / (most - least);
    }
  }

  /** A median as a stroke, in its interval as a band, and where nothing changed as a thin line. */
  static void spread(Markup page, Spread spread, Scale scale) {
    open(page, Words.spread(spread));
    page.empty("rect", "class", "rail", "width", number(WIDE), "height", number(HIGH));
    spread
        .interval()
        .ifPresent(interval ->
            page.empty(
                "rect",
                "class",
                "band",
                "x",
                number(scale.at(interval.high())),
                "width",
                number(scale.at(interval.low()) - scale.at(interval.high())),
                "height",
                number(HIGH)));
    stroke(page, "zero", scale.at(0));
    stroke(page, "median", scale.at(spread.median()));
    page.close();
  }

  private static void stroke(Markup page, String kind, double x) {
    page.empty(
        "line", "class", kind, "x1", number(x), "x2", number(x), "y1", "0", "y2", number(HIGH));
  }

  private static void open(Markup page, String label) {
    page.open(
        "svg",
        "class",
        "plot",
        "role",
        "img",
        "aria-label",
        label,
        "viewBox",
        "0 0 %d %d".formatted(WIDE, HIGH),
        "preserveAspectRatio",
        "none");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
