package org.tideover.operator.page;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tideover.figure.Markup;
import org.tideover.insight.Overview;
import org.tideover.insight.Spread;

/** The page with the figures: how it goes with people, and below it what is to be done. */
final class FiguresPage {
  private record Part(String id, String title, Consumer<Markup> body) {}

  private final Upkeep upkeep;
  private final Overview overview;
  private final String stamp;

  FiguresPage(Upkeep upkeep, String stamp) {
    this.upkeep = upkeep;
    this.overview = upkeep.overview();
    this.stamp = stamp;
  }

  String html() {
    UpkeepParts work = new UpkeepParts(upkeep);
    List<Part> parts =
        List.of(
            new Part("queue", "Queue and errors", work::queue),
            new Part("crises", "Crisis replies", this::crises),
            new Part("movements", "Urge over a movement", this::movements),
            new Part("sessions", "Movement sessions", this::sessions),
            new Part("nudges", "Nudges", this::nudges),
            new Part("content", "Content to review", work::content),
            new Part("helplines", "Helplines to check", work::helplines));
    return Frame.html(
        "How it goes",
        bar -> Frame.wayOut(bar, stamp),
        page -> {
          head(page);
          ways(page, parts);
          parts.forEach(part -> part(page, part));
        });
  }

  private void head(Markup page) {
    page.element("h1", "How it goes");
    page.element(
        "p",
        "The 30 days before today (UTC), counted on %s. No count is shown behind which fewer than five people stand; active people are told in fives."
            .formatted(Words.minute(overview.at())),
        "class",
        "lead");
    page.open("dl", "class", "tiles");
    tile(page, "People active in 7 days", overview.activeInWeek());
    tile(page, "People active in 30 days", overview.activeInMonth());
    tile(page, "Episodes of an urge", overview.episodes());
    tile(page, "Check-ins answered", overview.checkIns());
    page.close();
  }

  private static void tile(Markup page, String name, OptionalInt count) {
    page.open("div").element("dt", name);
    page.element("dd", Words.count(count), "class", count.isPresent() ? "count" : "few").close();
  }

  private static void ways(Markup page, List<Part> parts) {
    page.open("nav", "aria-label", "On this page").open("ul");
    parts.forEach(
        part -> page.open("li").element("a", part.title(), "href", "#" + part.id()).close());
    page.close().close();
  }

  private static void part(Markup page, Part part) {
    page.open("section", "aria-labelledby", part.id());
    page.element("h2", part.title(), "id", part.id());
    part.body().accept(page);
    page.close();
  }

  private void movements(Markup page) {
    page.element(
        "p",
        overview
            .change()
            .map(all ->
                "Over all movements: median "
                    + Words.points(all.median())
                    + ", 95 % interval "
                    + Words.interval(all)
                    + ".")
            .orElse("Over all movements: fewer than five people rated before and after."),
        "class",
        "key");
    if (!overview.movements().isEmpty()) {
      movementTable(page);
    }
    page.element(
        "p",
        "Points on the scale from 0 to 10; below zero the urge was lower afterwards. Each person"
            + " counts once for a movement, with the median of their own ratings. The interval is"
            + " from order statistics, and needs ten people. It shows what came with a movement, not"
            + " what came from it: urges pass by themselves, too.",
        "class",
        "note");
  }

  private void movementTable(Markup page) {
    Plots.Scale scale = scale();
    table(
        page,
        "How the urge moved over each movement. Drawn: the median as a stroke, its interval as a"
            + " band, no change as a thin line; left is a lower urge.",
        "Movement",
        "Rated",
        "Median (95 % interval)");
    for (Overview.OfMovement movement : overview.movements()) {
      page.open("tr").open("th", "scope", "row");
      page.text(upkeep.movements().getOrDefault(movement.movement(), movement.movement()));
      movement.change().ifPresent(change -> Plots.spread(page, change, scale));
      page.close();
      cell(page, movement.rated());
      page.element("td", movement.change().map(FiguresPage::median).orElse("–")).close();
    }
    page.close().close();
  }

  private static String median(Spread change) {
    return Words.moved(change.median()) + " (" + Words.interval(change) + ")";
  }

  /** The same for all rows, so that they can be compared: a lower urge is on the left. */
  private Plots.Scale scale() {
    double most = 1;
    double least = 0;
    for (Overview.OfMovement movement : overview.movements()) {
      Spread spread = movement.change().orElse(null);
      if (spread != null) {
        most = Math.max(most, spread.interval().map(Spread.Interval::high).orElse(spread.median()));
        least =
            Math.min(least, spread.interval().map(Spread.Interval::low).orElse(spread.median()));
      }
    }
    return new Plots.Scale(most + 0.5, least - 0.5);
  }

  private void sessions(Markup page) {
    counts(page, overview.sessions(), "How movement sessions ended.", "Outcome", "No session yet.");
  }

  private void nudges(Markup page) {
    counts(
        page,
        overview.nudges(),
        "What was decided each time a nudge could be sent.",
        "Decision",
        "No nudge was decided on yet.");
  }

  private void crises(Markup page) {
    page.element(
        "p",
        overview
            .delays()
            .map(delays ->
                "From a person's message to the arrival of words of help: %s at most for half of the people%s."
                    .formatted(
                        Words.duration(delays.half()),
                        delays
                            .most()
                            .map(most -> ", %s for 95 of 100".formatted(Words.duration(most)))
                            .orElse("")))
            .orElse("From message to delivery: kept back, fewer than five people."),
        "class",
        "key");
    counts(page, overview.crises(), "Crisis replies by category.", "Category", "");
  }

  private static void counts(
      Markup page, List<Overview.Line> lines, String caption, String what, String none) {
    if (lines.isEmpty()) {
      page.element("p", none);
      return;
    }
    int largest = lines.stream().mapToInt(line -> line.times().orElse(0)).max().orElse(0);
    table(page, caption, what, "Times");
    for (Overview.Line line : lines) {
      page.open("tr").open("th", "scope", "row").text(Words.name(line.id()));
      line.times().stream()
          .filter(times -> times > 0)
          .forEach(times -> Plots.bar(page, times, largest));
      page.close();
      cell(page, line.times());
      page.close();
    }
    page.close().close();
  }

  /** Begins a table; its rows, its body and itself are still to be closed. */
  static void table(Markup page, String caption, String... columns) {
    page.open("table").element("caption", caption).open("thead").open("tr");
    for (String column : columns) {
      page.element("th", column, "scope", "col");
    }
    page.close().close().open("tbody");
  }

  static void cell(Markup page, OptionalInt count) {
    if (count.isPresent()) {
      page.element("td", Words.count(count));
    } else {
      page.element("td", Words.FEW, "class", "few");
    }
  }
}
