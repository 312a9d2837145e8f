package org.tideover.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class YearReportTest {
  private final List<Ledger.Referral> referrals = new ArrayList<>();

  @Test
  void theTotalIsThatOfTheYear() {
    came("2026-01", "suicide", 20);
    came("2026-05", "overdose", 30);

    assertThat(report().total()).hasValue(50);
    assertThat(month("2026-01")).hasValue(20);
    assertThat(month("2026-02")).hasValue(0);
    assertThat(category("overdose")).hasValue(30);
    assertThat(row("2026-05")).containsExactly(0, 0, 30, 0, 0, 0, 0);
  }

  @Test
  void aTotalOfFourIsKeptBack() {
    came("2026-01", "suicide", 4);

    assertThat(report().total()).isEmpty();
    assertThat(month("2026-01")).isEmpty();
    assertThat(category("suicide")).isEmpty();
    assertThat(row("2026-01")).isEmpty();
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

  @Test
  void noSmallNumberOfACategoryCanBeWorkedOutFromTheMonths() {
    came("2026-01", "suicide", 20);
    came("2026-01", "overdose", 8);
    came("2026-02", "suicide", 9);
    came("2026-02", "overdose", 1);
    came("2026-03", "suicide", 30);
    came("2026-03", "overdose", 10);

    assertThat(category("overdose")).as("19 in all").hasValue(19);
    assertThat(row("2026-02")).isEmpty();
    assertThat(row("2026-01")).as("else 19 - 18 would tell").isEmpty();
    assertThat(row("2026-03")).containsExactly(30, 0, 10, 0, 0, 0, 0);
  }

  private void came(String month, String category, int notifications) {
    referrals.add(new Ledger.Referral(month, category, notifications));
  }

  private OptionalInt month(String id) {
    return part(report().months(), id);
  }

  private OptionalInt category(String id) {
    return part(report().categories(), id);
  }

  private static OptionalInt part(List<YearReport.Part> parts, String id) {
    return parts.stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow()
        .notifications();
  }

  private List<Integer> row(String month) {
    return report().table().stream()
        .filter(row -> row.month().equals(month))
        .findFirst()
        .orElseThrow()
        .notifications();
  }

  private YearReport report() {
    return YearReport.of(BookOfCounts.of(referrals), 2026);
  }
}
