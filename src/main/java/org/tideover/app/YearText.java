package org.tideover.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
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
    return """
    # Crisis referrals in %d

    Written on %s by Tideover. Sections 1 to 3 answer California Business and Professions Code § 22603 (SB 243), which asks
    for a report each year from 1 July 2027, and for nothing besides; the annex is for you. No personal data is in it.
    Whether the law binds you, and what else it wants, is a question for your counsel.
    %s\
    """
        .formatted(report.year(), today, standing(today.getYear()));
  }

  /** How far the year is; nothing of one that is over. */
  private String standing(int thisYear) {
    if (report.year() > thisYear) {
      return "\n**The year %d has not begun: there are no numbers of it yet.**\n"
          .formatted(report.year());
    }
    return report.year() == thisYear
        ? "\n**The year is not over: the numbers are those until now.**\n"
        : "";
  }

  private String total() {
    return """
    ## 1. Crisis service provider referral notifications

    **%s** in the calendar year %d (UTC): how often somebody was referred to crisis help, and the referral arrived. Of these

    | what it followed | referrals |
    |---|---|
    %s

    Numbers of 1 to 4 are kept back, and with them others from which they could be worked out.

    %s\
    """
        .formatted(
            report.total().isPresent() ? String.valueOf(report.total().getAsInt()) : "Fewer than 5",
            report.year(),
            rows(report.kinds(), part -> name(YearReport.Kind.valueOf(part.id()))),
            text("report/counted.md"));
  }

  private static String name(YearReport.Kind kind) {
    return switch (kind) {
      case LIFE -> "danger of suicide or self-harm";
      case DANGER -> "another danger: overdose, withdrawal, illness, abuse, harm to others";
      case HELP_NOW -> "Help now was asked for: every line";
      case QUESTION -> "unclear words: a question, with the lines under it";
    };
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
    ## Annex: by month

    | month | referrals |
    |---|---|
    %s
    """
        .formatted(rows(report.months(), YearReport.Part::id));
  }

  private static String rows(List<YearReport.Part> parts, Function<YearReport.Part, String> name) {
    return parts.stream()
        .map(part -> "| " + name.apply(part) + " | " + told(part.referrals()) + " |")
        .collect(Collectors.joining("\n"));
  }

  private static String told(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : HIDDEN;
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
