package org.tideover.app.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tideover.figure.IntervalBar;
import org.tideover.figure.Markup;

/** The part of the page that shows every category, by file, label and origin. */
final class HtmlCategories {
  private record Part(String file, Measure measure) {}

  private final Map<Part, List<Row>> parts;

  HtmlCategories(Report report) {
    this.parts =
        report.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Part(row.category().file(), row.measure()),
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(Part::file).thenComparing(Part::measure)),
                    Collectors.toList()));
  }

  void write(Markup page) {
    page.element("h2", "By category and origin");
    page.element(
        "p",
        "The drawn bar is what is understood, with its interval. Below each file: every label, then"
            + " every origin, then both together.");
    parts.forEach((part, rows) -> part(page, part, rows));
  }

  private static void part(Markup page, Part part, List<Row> rows) {
    Measure measure = part.measure();
    page.element("h3", part.file() + ": " + measure.id().replace('-', ' '));
    page.element(
        "p",
        wish(part)
            + " Understood: "
            + measure.understood()
            + ". In the chat: "
            + measure.received()
            + ".",
        "class",
        "sub");
    table(page, measure, rows.stream().filter(row -> !isBoth(row)).sorted(LABELS_FIRST).toList());
    page.open("details");
    page.element("summary", "By label and origin together");
    table(page, measure, rows.stream().filter(HtmlCategories::isBoth).toList());
    page.close();
  }

  private static String wish(Part part) {
    if (part.file().equals(Labels.BORDERLINE)) {
      return "Nothing is expected here; a direct question is the natural answer.";
    }
    return part.measure().isWanted() ? "More is better." : "Less is better.";
  }

  private static final Comparator<Row> LABELS_FIRST =
      Comparator.comparing((Row row) -> !row.category().origin().equals(Sentence.ALL))
          .thenComparing(row -> row.category().label())
          .thenComparing(row -> row.category().origin());

  private static boolean isBoth(Row row) {
    return !row.category().label().equals(Sentence.ALL)
        && !row.category().origin().equals(Sentence.ALL);
  }

  private static void table(Markup page, Measure measure, List<Row> rows) {
    page.open("div", "class", "wide").open("table", "class", "rows");
    page.open("thead").open("tr").element("th", "category");
    for (Setting setting : Setting.values()) {
      page.element("th", setting.words());
    }
    page.close().close().open("tbody");
    rows.forEach(row -> row(page, measure, row));
    page.close().close().close();
  }

  private static void row(Markup page, Measure measure, Row row) {
    boolean whole =
        row.category().label().equals(Sentence.ALL) && row.category().origin().equals(Sentence.ALL);
    page.open("tr", "class", whole ? "built" : "other");
    page.open("th");
    page.element("span", name(row), "class", "name");
    Share share = row.shares().get(Setting.UNDERSTOOD);
    if (share != null) {
      page.open("span", "class", measure.isWanted() ? "drawing found" : "drawing alarmed");
      new IntervalBar(share.rate(), share.low(), share.high())
          .drawBar(page, name(row) + ": " + Figures.percent(share.rate()));
      page.close();
    }
    page.close();
    for (Setting setting : Setting.values()) {
      Cells.share(page, row.shares().get(setting));
    }
    page.close();
  }

  private static String name(Row row) {
    String label = row.category().label().replace('_', ' ');
    String origin = row.category().origin();
    if (label.equals(Sentence.ALL)) {
      return origin.equals(Sentence.ALL) ? "all" : "from " + origin;
    }
    return origin.equals(Sentence.ALL) ? label : label + ", " + origin;
  }
}
