package org.tideover.insight;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tideover.domain.RiskCategory;

/**
 * How many referrals to crisis help arrived in a year. The total stands beside its parts, so small
 * parts take others with them, and a month is told by category only where no small number is in it
 * and none can be worked out from it.
 *
 * @param year the calendar year, in UTC
 * @param total of the year; empty where it is of one to four
 * @param months the twelve months
 * @param categories all categories, in their order
 * @param table of each month that may be told by category, in the order of {@code categories}
 */
public record YearReport(
    int year, OptionalInt total, List<Part> months, List<Part> categories, List<Row> table) {
  /**
   * A part of the total.
   *
   * @param id a month such as {@code 2026-11}, or a category
   * @param notifications how many; empty where kept back
   */
  public record Part(String id, OptionalInt notifications) {}

  /**
   * A month by category.
   *
   * @param month such as {@code 2026-11}
   * @param notifications how many of each category; empty where the month is not told so
   */
  public record Row(String month, List<Integer> notifications) {}

  /** Counts what the ledger holds of a year. */
  public static YearReport of(Ledger ledger, int year) {
    List<Ledger.Referral> all = ledger.referrals(year);
    List<String> months =
        IntStream.rangeClosed(1, 12).mapToObj(i -> "%04d-%02d".formatted(year, i)).toList();
    List<String> categories = Arrays.stream(RiskCategory.values()).map(RiskCategory::id).toList();
    int total = sum(all, one -> true);
    return new YearReport(
        year,
        SmallCounts.isSmall(total) ? OptionalInt.empty() : OptionalInt.of(total),
        parts(months, months.stream().map(id -> sum(all, one -> one.month().equals(id))).toList()),
        parts(
            categories,
            categories.stream().map(id -> sum(all, one -> one.category().equals(id))).toList()),
        table(all, months, categories));
  }

  private static int sum(List<Ledger.Referral> all, Predicate<Ledger.Referral> of) {
    return all.stream().filter(of).mapToInt(Ledger.Referral::notifications).sum();
  }

  private static List<Part> parts(List<String> ids, List<Integer> counts) {
    List<OptionalInt> told = SmallCounts.parts(counts);
    return IntStream.range(0, ids.size()).mapToObj(i -> new Part(ids.get(i), told.get(i))).toList();
  }

  private static List<Row> table(
      List<Ledger.Referral> all, List<String> months, List<String> categories) {
    List<Row> rows =
        months.stream()
            .map(month ->
                new Row(
                    month,
                    categories.stream()
                        .map(category ->
                            sum(
                                all,
                                one ->
                                    one.month().equals(month) && one.category().equals(category)))
                        .toList()))
            .toList();
    Set<Row> kept = keptBack(rows);
    return rows.stream()
        .map(row -> kept.contains(row) ? new Row(row.month(), List.of()) : row)
        .toList();
  }

  /**
   * Months with a small number, and with them the months of fewest referrals for as long as those
   * kept back are one, or together have a small number of a category.
   */
  private static Set<Row> keptBack(List<Row> rows) {
    Set<Row> kept = new HashSet<>();
    rows.stream()
        .filter(row -> row.notifications().stream().anyMatch(SmallCounts::isSmall))
        .forEach(kept::add);
    List<Row> others =
        rows.stream()
            .filter(row -> size(row) > 0 && !kept.contains(row))
            .sorted(java.util.Comparator.comparing(YearReport::size))
            .toList();
    for (Row row : others) {
      if (givesAway(kept)) {
        kept.add(row);
      }
    }
    return kept;
  }

  private static boolean givesAway(Set<Row> kept) {
    if (kept.isEmpty()) {
      return false;
    }
    int categories = RiskCategory.values().length;
    return kept.size() < 2
        || IntStream.range(0, categories)
            .map(i -> kept.stream().mapToInt(row -> row.notifications().get(i)).sum())
            .anyMatch(SmallCounts::isSmall);
  }

  private static int size(Row row) {
    return row.notifications().stream().mapToInt(Integer::intValue).sum();
  }
}
