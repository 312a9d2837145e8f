package org.tideover.app.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tideover.app.evaluation.Evaluation.Miss;

/** The report as plain text for a terminal. */
public final class ReportText {
  private static final String CELL = "%-23s";

  private ReportText() {}

  /** All shares by category and origin, then the bars. */
  public static String of(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        report.sentences()
            + " sentences, "
            + report.facts().date()
            + ", "
            + report.facts().machine());
    lines.add("");
    lines.add(row("file / label / origin", "measure", "n", headings()));
    report
        .rows()
        .forEach(row ->
            lines.add(
                row(
                    row.category().words(),
                    row.measure().id(),
                    String.valueOf(row.of()),
                    cells(row.shares()))));
    lines.add("");
    lines.addAll(bars(report));
    return String.join("\n", lines) + "\n";
  }

  private static String headings() {
    return Arrays.stream(Setting.values())
        .map(setting -> String.format(Locale.ROOT, CELL, setting.words() + " (95%)"))
        .collect(Collectors.joining());
  }

  private static String cells(Map<Setting, Share> shares) {
    return Arrays.stream(Setting.values())
        .map(setting -> cell(shares.get(setting)))
        .collect(Collectors.joining());
  }

  private static String cell(@Nullable Share share) {
    return String.format(
        Locale.ROOT,
        CELL,
        share == null ? "-" : Figures.percent(share.rate()) + " (" + Figures.interval(share) + ")");
  }

  private static String row(String name, String measure, String lines, String cells) {
    return String.format(Locale.ROOT, "%-62s %-17s %5s  %s", name, measure, lines, cells)
        .stripTrailing();
  }

  private static List<String> bars(Report report) {
    List<String> lines = new ArrayList<>();
    for (BarResult result : report.bars()) {
      lines.add(line(result));
    }
    report.unmeasured().forEach(bar -> lines.add("not measured, no lines: " + bar.title()));
    long met = report.bars().stream().filter(BarResult::isMet).count();
    lines.add("");
    lines.add(met + " of " + report.bars().size() + " bars met");
    return lines;
  }

  private static String line(BarResult result) {
    return String.format(
        Locale.ROOT,
        "%-8s %-49s %-17s %-17s %-9s %-24s",
        result.isMet() ? "met" : "NOT MET",
        result.bar().title(),
        result.setting().words(),
        Figures.target(result.bar()),
        Figures.counts(result.share()),
        cell(result.share()).strip());
  }

  /** Which bars are missed. */
  public static String check(Report report) {
    List<String> lines = new ArrayList<>();
    report.unmeasured().forEach(bar -> lines.add("Not measured, no lines: " + bar.title()));
    if (report.isMissing()) {
      lines.add(report.missed().size() + " bars are missed:");
      report.missed().forEach(result -> lines.add("  " + line(result).strip()));
    } else {
      lines.add("All bars that were measured are met.");
    }
    return String.join("\n", lines) + "\n";
  }

  /** The sentences that count against a bar; whatever could steer the terminal is taken out. */
  public static String misses(List<Miss> misses) {
    StringBuilder text = new StringBuilder();
    for (Bar bar : Bar.values()) {
      Map<Sentence, String> where = new LinkedHashMap<>();
      misses.stream()
          .filter(miss -> miss.bar() == bar)
          .forEach(miss ->
              where.merge(
                  miss.sentence(), miss.setting().words(), (one, other) -> one + ", " + other));
      if (!where.isEmpty()) {
        text.append("\nCounted against: ").append(bar.title()).append('\n');
      }
      where.forEach((sentence, settings) -> text.append(miss(sentence, settings)).append('\n'));
    }
    return text.toString();
  }

  private static String miss(Sentence sentence, String settings) {
    return "  [" + sentence.label() + "; " + settings + "] " + plain(sentence);
  }

  private static String plain(Sentence sentence) {
    return sentence.text().reveal().replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
  }
}
