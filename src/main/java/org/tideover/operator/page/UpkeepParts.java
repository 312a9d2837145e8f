package org.tideover.operator.page;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.tideover.figure.Markup;
import org.tideover.insight.Overview;

/** The parts of the page on what is to be done: what waits and fails, and what is to be checked. */
final class UpkeepParts {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int FEW = 5;

  private final Upkeep upkeep;
  private final Overview.Troubles troubles;

  UpkeepParts(Upkeep upkeep) {
    this.upkeep = upkeep;
    this.troubles = upkeep.overview().troubles();
  }

  void queue(Markup page) {
    if (upkeep.problems().isEmpty()) {
      page.element("p", "The program is ready for people.", "class", "key");
    }
    upkeep
        .problems()
        .forEach((part, wrong) -> page.element("p", part + ": " + wrong, "class", "alarm"));
    page.open("dl", "class", "facts");
    fact(page, "People for whom a message waits in this process", Words.count(waiting()));
    fact(page, "The oldest has waited", oldest());
    fact(
        page,
        "Events ever set aside: failed several times, or unreadable",
        Words.count(troubles.parked()));
    page.close();
    lost(page);
  }

  private OptionalInt waiting() {
    int people = upkeep.peopleWaiting();
    return people > 0 && people < FEW ? OptionalInt.empty() : OptionalInt.of(people);
  }

  private String oldest() {
    if (troubles.waitsFor().isZero()) {
      return "nothing waits";
    }
    return Words.duration(troubles.waitsFor())
        + (troubles.waitsFor().compareTo(LONG) > 0 ? ": look at the log" : "");
  }

  private static void fact(Markup page, String name, String value) {
    page.open("div").element("dt", name).element("dd", value).close();
  }

  private void lost(Markup page) {
    if (troubles.lost().isEmpty()) {
      page.element("p", "No message was ever given up.");
      return;
    }
    FiguresPage.table(page, "Messages that were ever given up.", "Reason", "Messages", "Last on");
    for (Overview.Given given : troubles.lost()) {
      page.open("tr").element("th", Words.capital(given.reason()), "scope", "row");
      FiguresPage.cell(page, given.messages());
      page.element("td", Words.day(given.last())).close();
    }
    page.close().close();
  }

  void content(Markup page) {
    if (upkeep.unreviewed().isEmpty()) {
      page.element("p", "A clinician has signed off every file.", "class", "key");
      return;
    }
    FiguresPage.table(page, "Files that no clinician has signed off yet.", "Folder", "Files");
    upkeep
        .unreviewed()
        .forEach((folder, files) ->
            page.open("tr")
                .element("th", folder, "scope", "row", "translate", "no")
                .element("td", String.valueOf(files))
                .close());
    page.close().close();
    page.element("p", "content/README.md says how to review one.", "class", "note");
  }

  void helplines(Markup page) {
    if (upkeep.due().isEmpty()) {
      page.element("p", "Every helpline was verified within 180 days.", "class", "key");
      return;
    }
    int lines = upkeep.due().values().stream().mapToInt(java.util.List::size).sum();
    page.element(
        "p",
        "%d lines of %d countries were never verified, or not for 180 days. Call them, or open their own page, before people rely on them."
            .formatted(lines, upkeep.due().size()),
        "class",
        "key");
    for (Map.Entry<String, java.util.List<String>> country : upkeep.due().entrySet()) {
      page.open("details");
      page.element("summary", country.getKey() + ": " + country.getValue().size());
      page.open("ul");
      country.getValue().forEach(line -> page.element("li", line));
      page.close().close();
    }
  }
}
