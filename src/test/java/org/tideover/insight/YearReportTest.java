package org.tideover.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tideover.insight.YearReport.Kind;

class YearReportTest {
  private final List<Ledger.Referral> referrals = new ArrayList<>();

  @Test
  void theTotalIsThatOfTheYear() {
    came("2026-01", "suicide", 15);
    came("2026-01", "self-harm", 5);
    came("2026-05", "overdose", 30);
    came("2026-05", Ledger.Referral.HELP_NOW, 8);
    came("2026-05", Ledger.Referral.QUESTION, 9);

    assertThat(report().total()).hasValue(67);
    assertThat(month("2026-01")).hasValue(20);
    assertThat(month("2026-02")).hasValue(0);
    assertThat(kind(Kind.LIFE)).hasValue(20);
    assertThat(kind(Kind.DANGER)).hasValue(30);
    assertThat(kind(Kind.HELP_NOW)).hasValue(8);
    assertThat(kind(Kind.QUESTION)).hasValue(9);
  }

  @Test
  void aTotalOfFourIsKeptBack() {
    came("2026-01", "suicide", 4);

    assertThat(report().total()).isEmpty();
    assertThat(month("2026-01")).isEmpty();
    assertThat(kind(Kind.LIFE)).isEmpty();
  }

  @Test
  void noSmallPartCanBeWorkedOutFromTheTotal() {
    came("2026-01", "suicide", 20);
    came("2026-02", "suicide", 2);
    came("2026-03", "suicide", 9);

    assertThat(month("2026-02")).isEmpty();
    assertThat(month("2026-03")).as("else 31 - 29 would tell").isEmpty();
    assertThat(month("2026-01")).hasValue(20);
  }

  /** Whatever is kept back, another year tells the same: months and kinds are tried together. */
  @Test
  void nothingKeptBackFollowsFromMonthsAndKindsTogether() {
    Map<YearReport, List<List<Integer>>> alike = new HashMap<>();
    for (List<Integer> months : SmallCountsTest.tables(3, 6)) {
      for (List<Integer> kinds : SmallCountsTest.tables(3, 6)) {
        if (sum(months) == sum(kinds)) {
          List<Integer> year = new ArrayList<>(months);
          year.addAll(kinds);
          alike.computeIfAbsent(reportOf(months, kinds), one -> new ArrayList<>()).add(year);
        }
      }
    }
    alike.forEach((report, years) -> {
      List<OptionalInt> told = new ArrayList<>(told(report.months()));
      told.addAll(told(report.kinds()));
      SmallCountsTest.everyGapIsOpen(told, years);
    });
  }

  private static List<OptionalInt> told(List<YearReport.Part> parts) {
    return parts.stream().limit(3).map(YearReport.Part::referrals).toList();
  }

  private static int sum(List<Integer> parts) {
    return parts.stream().mapToInt(Integer::intValue).sum();
  }

  /** The report of a year with these months and kinds: which came when makes no difference. */
  private YearReport reportOf(List<Integer> months, List<Integer> kinds) {
    List<String> kindsInOrder = List.of("suicide", "overdose", Ledger.Referral.HELP_NOW);
    List<Integer> left = new ArrayList<>(kinds);
    referrals.clear();
    for (int month = 0; month < months.size(); month++) {
      int missing = months.get(month);
      for (int kind = 0; kind < left.size(); kind++) {
        int now = Math.min(missing, left.get(kind));
        came("2026-0" + (month + 1), kindsInOrder.get(kind), now);
        left.set(kind, left.get(kind) - now);
        missing -= now;
      }
    }
    return report();
  }

  private void came(String month, String category, int notifications) {
    referrals.add(new Ledger.Referral(month, category, notifications));
  }

  private OptionalInt month(String id) {
    return part(report().months(), id);
  }

  private OptionalInt kind(Kind kind) {
    return part(report().kinds(), kind.name());
  }

  private static OptionalInt part(List<YearReport.Part> parts, String id) {
    return parts.stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow()
        .referrals();
  }

  private YearReport report() {
    return YearReport.of(BookOfCounts.of(referrals), 2026);
  }
}
