package org.tideover.insight;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tideover.domain.RiskCategory;

/**
 * How many referrals to crisis help arrived in a year, by month and by kind. Both stand beside the
 * total, so small parts take others with them.
 *
 * <p>There is no table of months by kind, so that the two say nothing of each other: whatever the
 * months and the kinds are, any of both with one total fit together.
 *
 * @param year the calendar year, in UTC
 * @param total of the year; empty where it is of one to four
 * @param months the twelve months
 * @param kinds all kinds, in their order
 */
public record YearReport(int year, OptionalInt total, List<Part> months, List<Part> kinds) {
  /** What a referral followed. */
  public enum Kind {
    /** Words or taps about suicide or self-harm. */
    LIFE,
    /** Another danger. */
    DANGER,
    /** "Help now", asked for by hand. */
    HELP_NOW,
    /** Unclear words, which a question beside the lines answered. */
    QUESTION;

    private static Kind of(Ledger.Referral referral) {
      String category = referral.category();
      return switch (category) {
        case Ledger.Referral.HELP_NOW -> HELP_NOW;
        case Ledger.Referral.QUESTION -> QUESTION;
        default -> isOfLife(RiskCategory.of(category)) ? LIFE : DANGER;
      };
    }

    private static boolean isOfLife(RiskCategory category) {
      return category == RiskCategory.SUICIDE || category == RiskCategory.SELF_HARM;
    }
  }

  /**
   * A part of the total.
   *
   * @param id a month such as {@code 2026-11}, or a kind's name
   * @param referrals how many; empty where kept back
   */
  public record Part(String id, OptionalInt referrals) {}

  /** Counts what the ledger holds of a year. */
  public static YearReport of(Ledger ledger, int year) {
    List<Ledger.Referral> all = ledger.referrals(year);
    List<String> months =
        IntStream.rangeClosed(1, 12).mapToObj(i -> "%04d-%02d".formatted(year, i)).toList();
    List<Kind> kinds = Arrays.asList(Kind.values());
    int total = sum(all, one -> true);
    return new YearReport(
        year,
        SmallCounts.isSmall(total) ? OptionalInt.empty() : OptionalInt.of(total),
        parts(months, months.stream().map(id -> sum(all, one -> one.month().equals(id))).toList()),
        parts(
            kinds.stream().map(Kind::name).toList(),
            kinds.stream().map(kind -> sum(all, one -> Kind.of(one) == kind)).toList()));
  }

  private static int sum(List<Ledger.Referral> all, Predicate<Ledger.Referral> of) {
    return all.stream().filter(of).mapToInt(Ledger.Referral::notifications).sum();
  }

  private static List<Part> parts(List<String> ids, List<Integer> counts) {
    List<OptionalInt> told = SmallCounts.parts(counts);
    return IntStream.range(0, ids.size()).mapToObj(i -> new Part(ids.get(i), told.get(i))).toList();
  }
}
