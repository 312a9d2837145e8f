package org.tideover.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tideover.content.Content;
import org.tideover.domain.Country;
import org.tideover.domain.RiskCategory;
import org.tideover.insight.YearReport;

/** The report of a year as Markdown: what the law asks for, and then what else may be told. */
final class YearText {
  private static final String HIDDEN = "kept back";

  private final YearReport report;
  private final Content content;

  YearText(YearReport report, Content content) {
    this.report = report;
    this.content = content;
  }

  /** The whole report. */
  String markdown(LocalDate today) {
    return String.join("\n", head(today), total(), protocols(), annex(), "");
  }

  private String head(LocalDate today) {
    String open =
        report.year() >= today.getYear()
            ? "\n**The year is not over: the numbers are those until now.**\n"
            : "";
    return """
    # Crisis referrals in %d

    Written on %s by Tideover. Sections 1 to 3 answer California Business and Professions Code § 22603 (SB 243), which asks
    for a report each year from 1 July 2027, and for nothing besides; the annex is for you. No personal data is in it.
    Whether the law binds you, and what else it wants, is a question for your counsel.
    %s\
    """
        .formatted(report.year(), today, open);
  }

  private String total() {
    return """
    ## 1. Crisis service provider referral notifications

    **%s** in the calendar year %d (UTC): how often words of a crisis were answered with a referral to crisis help that arrived.
    """
        .formatted(
            report.total().isPresent() ? String.valueOf(report.total().getAsInt()) : "Fewer than 5",
            report.year());
  }

  private String protocols() {
    long countries =
        content.countries().stream()
            .filter(country -> !country.code().equals(Country.INTERNATIONAL))
            .count();
    return text("report/protocols.md")
        .replace("{languages}", String.valueOf(content.languages().size() + 1))
        .replace("{categories}", String.valueOf(RiskCategory.values().length))
        .replace("{countries}", String.valueOf(countries))
        .replace("{review}", review());
  }

  private String review() {
    int files = content.unreviewed().size();
    return files == 0
        ? "A clinician has signed off every file of the content."
        : "%d files of the content have not been signed off by a clinician yet.".formatted(files);
  }

  private String annex() {
    return """
    ## Annex: by month and category

    Numbers below 5 are kept back, and with them others from which they could be worked out.

    | month | notifications |
    |---|---|
    %s

    | category | notifications |
    |---|---|
    %s

    | month | %s |
    |---|%s
    %s
    """
        .formatted(
            parts(report.months()),
            parts(report.categories()),
            report.categories().stream()
                .map(YearReport.Part::id)
                .collect(Collectors.joining(" | ")),
            "---|".repeat(report.categories().size()),
            report.table().stream().map(this::row).collect(Collectors.joining("\n")));
  }

  private static String parts(List<YearReport.Part> parts) {
    return parts.stream()
        .map(part -> "| " + part.id() + " | " + told(part.notifications()) + " |")
        .collect(Collectors.joining("\n"));
  }

  private static String told(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : HIDDEN;
  }

  private String row(YearReport.Row row) {
    List<String> cells =
        row.notifications().isEmpty()
            ? report.categories().stream().map(one -> HIDDEN).toList()
            : row.notifications().stream().map(String::valueOf).toList();
    return "| " + row.month() + " | " + String.join(" | ", cells) + " |";
  }

  private static String text(String name) {
    try (InputStream in = YearText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The text of the report is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
