package org.tideover.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tideover.figure.LineChart;
import org.tideover.figure.LineChart.Axes;
import org.tideover.figure.LineChart.Axis;
import org.tideover.figure.LineChart.Place;
import org.tideover.figure.LineChart.Zone;
import org.tideover.figure.Markup;

/** The part of the page that shows what another threshold would find, and what it would cost. */
final class HtmlCurves {
  private final Report report;

  HtmlCurves(Report report) {
    this.report = report;
  }

  void write(Markup page) {
    if (report.curves().isEmpty()) {
      return;
    }
    page.element("h2", "What a threshold costs");
    page.element(
        "p",
        "A lower threshold finds more danger and alarms more people without need. Each alarm without"
            + " need costs trust; each danger that is not found may cost a life. Written phrases"
            + " decide before any threshold; the rest is decided by these two. Touch a chart to read"
            + " its figures.");
    report.curves().forEach(curve -> level(page, curve));
  }

  private static void level(Markup page, Curve curve) {
    page.element("h3", "The threshold of " + curve.level().id());
    page.open("div", "class", "charts");
    over(page, curve);
    against(page, curve);
    page.close();
    page.open("p").text(built(curve)).close();
    table(page, curve);
  }

  private static String built(Curve curve) {
    return "Built in: "
        + Figures.threshold(curve.built())
        + ". At this threshold: "
        + said(curve.lines(), curve.builtPoint().shares())
        + ". The phrases alone, whatever the threshold is: "
        + said(curve.lines(), curve.phrasesAlone())
        + ".";
  }

  private static String said(List<Bar> lines, List<Share> shares) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> lines.get(i).group().words() + " " + Figures.percent(shares.get(i).rate()))
        .collect(Collectors.joining(", "));
  }

  private static void over(Markup page, Curve curve) {
    page.open("figure");
    page.element("figcaption", "Lines that reach " + curve.level().id() + ", in %");
    legend(page, curve);
    List<LineChart.Line> lines = new ArrayList<>();
    for (int i = 0; i < curve.lines().size(); i++) {
      int line = i;
      lines.add(
          new LineChart.Line(
              style(curve.lines().get(i)),
              curve.points().stream()
                  .map(point -> new Place(point.threshold(), point.shares().get(line).rate()))
                  .toList()));
    }
    Axis x =
        new Axis(
            "threshold of " + curve.level().id(),
            curve.points().getFirst().threshold(),
            curve.points().getLast().threshold(),
            0.5,
            Figures::threshold);
    Axis y = new Axis("", 0, 1, 0.25, Figures::tick);
    List<LineChart.Point> points =
        curve.points().stream().map(point -> point(curve, point, true)).toList();
    new LineChart(
            "Shares that reach " + curve.level().id() + " over the threshold",
            new Axes(x, y),
            Optional.empty(),
            lines,
            points,
            point(curve, curve.builtPoint(), true))
        .draw(page);
    page.close();
  }

  /** Danger found against alarms without need, near the corner where one wants to be. */
  private static void against(Markup page, Curve curve) {
    Optional<Bar> found = curve.lines().stream().filter(Bar::isFloor).findFirst();
    Optional<Bar> alarms = curve.lines().stream().filter(bar -> !bar.isFloor()).findFirst();
    if (found.isEmpty() || alarms.isEmpty()) {
      return;
    }
    int up = curve.lines().indexOf(found.get());
    int across = curve.lines().indexOf(alarms.get());
    page.open("figure");
    page.element(
        "figcaption",
        "Found: "
            + found.get().group().words()
            + "; alarmed: "
            + alarms.get().group().words()
            + "; in %");
    page.open("p", "class", "legend");
    Cells.key(page, "zone", "both bars met");
    Cells.key(page, "dot", "built in");
    page.close();
    tradeOff(curve, up, across).draw(page);
    page.close();
  }

  private static LineChart tradeOff(Curve curve, int up, int across) {
    Bar found = curve.lines().get(up);
    Bar alarms = curve.lines().get(across);
    Curve.Point built = curve.builtPoint();
    double most = Math.max(4 * alarms.target(), 2 * built.shares().get(across).rate());
    double right = Math.min(1, Math.ceil(most * 25) / 25);
    double least = Math.min(found.target(), built.shares().get(up).rate());
    double bottom = Math.floor(least * 10 - 1) / 10;
    List<LineChart.Point> points =
        curve.points().stream()
            .filter(point -> point.shares().get(across).rate() <= right)
            .filter(point -> point.shares().get(up).rate() >= bottom)
            .map(point -> across(curve, point, up, across))
            .toList()
            .reversed();
    List<Place> places = points.stream().map(point -> point.places().getFirst()).toList();
    return new LineChart(
        "Danger found against alarms without need",
        new Axes(
            new Axis(alarms.group().words() + " alarmed", 0, right, right / 4, Figures::tick),
            new Axis("", Math.max(0, bottom), 1, (1 - Math.max(0, bottom)) / 4, Figures::tick)),
        Optional.of(new Zone(0, alarms.target(), found.target(), 1)),
        List.of(new LineChart.Line("found", places)),
        points,
        across(curve, built, up, across));
  }

  private static LineChart.Point across(Curve curve, Curve.Point point, int up, int across) {
    Place place = new Place(point.shares().get(across).rate(), point.shares().get(up).rate());
    LineChart.Point words = point(curve, point, false);
    return new LineChart.Point(List.of(place), words.words(), words.more());
  }

  private static LineChart.Point point(Curve curve, Curve.Point point, boolean all) {
    List<Place> places =
        point.shares().stream().map(share -> new Place(point.threshold(), share.rate())).toList();
    List<String> words =
        IntStream.range(0, curve.lines().size())
            .mapToObj(i ->
                curve.lines().get(i).group().words()
                    + " "
                    + Figures.percent(point.shares().get(i).rate()))
            .toList();
    String at =
        "at "
            + Figures.threshold(point.threshold())
            + (point.equals(curve.builtPoint()) ? ", built in: " : ": ");
    int half = (words.size() + 1) / 2;
    return new LineChart.Point(
        all ? places : places.subList(0, 1),
        at + String.join(", ", words.subList(0, half)),
        String.join(", ", words.subList(half, words.size())));
  }

  private static void legend(Markup page, Curve curve) {
    page.open("p", "class", "legend");
    curve.lines().forEach(bar -> Cells.key(page, style(bar), bar.group().words()));
    page.close();
  }

  private static String style(Bar bar) {
    return switch (bar.group()) {
      case DISGUISED -> "found second";
      case EVERYDAY, OPIOID_TALK -> "alarmed second";
      default -> bar.isFloor() ? "found" : "alarmed";
    };
  }

  private static void table(Markup page, Curve curve) {
    page.open("details");
    page.element("summary", "All thresholds of " + curve.level().id() + " in figures");
    page.open("div", "class", "wide").open("table");
    page.open("thead").open("tr").element("th", "threshold");
    curve.lines().forEach(bar -> page.element("th", bar.group().words()));
    page.close().close().open("tbody");
    curve
        .points()
        .forEach(point -> {
          boolean isBuilt = point.equals(curve.builtPoint());
          page.open("tr", "class", isBuilt ? "built" : "other");
          page.element("th", Figures.threshold(point.threshold()) + (isBuilt ? " built in" : ""));
          cells(page, point.shares());
        });
    page.open("tr", "class", "other").element("th", "phrases alone");
    cells(page, curve.phrasesAlone());
    page.close().close().close().close();
  }

  /** The cells of a row, and its end. */
  private static void cells(Markup page, List<Share> shares) {
    shares.forEach(share -> Cells.share(page, share));
    page.close();
  }
}
