package org.tideover.app.evaluation;

import java.util.List;
import org.tideover.figure.IntervalBar;
import org.tideover.figure.IntervalBar.Window;
import org.tideover.figure.Markup;

/** The part of the page that shows each bar, how it is met, and how sure that is. */
final class HtmlBars {
  private final Report report;

  HtmlBars(Report report) {
    this.report = report;
  }

  void write(Markup page) {
    page.element("h2", "The bars");
    key(page);
    part(page, "What must be heard", true);
    part(page, "Where it must stay calm", false);
    List<Bar> unmeasured = report.unmeasured();
    if (!unmeasured.isEmpty()) {
      page.element(
          "p",
          "Not measured, because there are no such lines: "
              + String.join(", ", unmeasured.stream().map(Bar::title).toList())
              + ".");
    }
  }

  private static void key(Markup page) {
    page.open("p", "class", "key");
    Cells.key(page, "mark", "what was measured");
    Cells.key(page, "range", "its 95% interval");
    Cells.key(page, "target", "the bar");
    page.close();
  }

  private void part(Markup page, String title, boolean floor) {
    List<BarResult> results =
        report.bars().stream().filter(result -> result.bar().isFloor() == floor).toList();
    if (results.isEmpty()) {
      return;
    }
    Window window = window(results, floor);
    page.element("h3", title);
    page.open("div", "class", "cards");
    for (Bar bar : Bar.values()) {
      List<BarResult> own = results.stream().filter(result -> result.bar() == bar).toList();
      if (!own.isEmpty()) {
        card(page, bar, own, window);
      }
    }
    page.close();
  }

  /** All bars of one kind share a scale, wide enough for every interval. */
  private static Window window(List<BarResult> results, boolean floor) {
    if (floor) {
      double lowest = results.stream().mapToDouble(one -> one.share().low()).min().orElse(0);
      return new Window(Math.min(0.8, Math.floor(lowest * 10) / 10), 1);
    }
    double highest = results.stream().mapToDouble(one -> one.share().high()).max().orElse(1);
    return new Window(0, Math.max(0.1, Math.ceil(highest * 20) / 20));
  }

  private static void card(Markup page, Bar bar, List<BarResult> results, Window window) {
    page.open("section", "class", "card");
    page.element("h4", bar.title());
    page.element("p", "Bar: " + Figures.target(bar) + ". " + counted(bar, results), "class", "sub");
    results.forEach(result -> line(page, result, window));
    page.open("div", "class", "result");
    page.open("span", "class", "drawing scale");
    page.element("span", Figures.tick(window.from()) + "%");
    page.element("span", Figures.tick(window.to()) + "%");
    page.close().close().close();
  }

  private static String counted(Bar bar, List<BarResult> results) {
    boolean chat = results.stream().anyMatch(one -> one.setting() != Setting.UNDERSTOOD);
    String understood = "Understood: " + bar.measure().understood() + ".";
    return chat ? understood + " In the chat: " + bar.measure().received() + "." : understood;
  }

  private static void line(Markup page, BarResult result, Window window) {
    Share share = result.share();
    String words =
        result.setting().words()
            + ": "
            + Figures.percent(share.rate())
            + ", interval "
            + Figures.interval(share)
            + ", "
            + Figures.target(result.bar());
    page.open("div", "class", "result");
    page.element("span", result.setting().words(), "class", "setting");
    page.open("span", "class", "drawing");
    new IntervalBar(share.rate(), share.low(), share.high())
        .drawAgainst(page, result.bar().target(), window, words);
    page.close();
    page.open("span", "class", "number");
    Cells.inside(page, share);
    page.close();
    page.element(
        "span",
        result.isMet() ? "✓ met" : "✗ not met",
        "class",
        result.isMet() ? "verdict met" : "verdict missed");
    page.close();
  }
}
