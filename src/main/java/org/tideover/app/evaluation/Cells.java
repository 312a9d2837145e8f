package org.tideover.app.evaluation;

import org.jspecify.annotations.Nullable;
import org.tideover.figure.Markup;

/** The small parts that the page repeats: cells of tables, words of legends. */
final class Cells {
  private Cells() {}

  /** A share with its interval; a dash where it cannot be told. */
  static void share(Markup page, @Nullable Share share) {
    if (share == null) {
      page.element("td", "–");
      return;
    }
    page.open("td");
    inside(page, share);
    page.close();
  }

  /** A share, its interval, and how many of how many. */
  static void inside(Markup page, Share share) {
    page.element("b", Figures.percent(share.rate())).text(" ");
    page.element("small", Figures.interval(share)).text(" ");
    page.element("small", Figures.counts(share));
  }

  /** A word of a legend, with its sign. */
  static void key(Markup page, String style, String words) {
    page.open("span", "class", "item");
    page.element("span", "", "class", "swatch " + style).text(words);
    page.close().text(" ");
  }
}
