package org.tideover.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.domain.RiskCategory;

/**
 * Counts what the ledger holds into an {@link Overview}, and keeps small counts back.
 *
 * <p>A person who rated one movement often would weigh more than others, and their ratings are
 * alike; so each person stands with the median of their own.
 *
 * <p><b>Limitations</b>: people chose their movements and rated themselves, and urges pass by
 * themselves, too: the figures say what came with a movement, not what came from it.
 */
public final class OverviewCount {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Ledger ledger;

  /** Counts in this ledger. */
  public OverviewCount(Ledger ledger) {
    this.ledger = ledger;
  }

  /** How it went until now. */
  public Overview at(Instant now) {
    Instant since = now.minus(MONTH);
    List<Ledger.Change> changes = ledger.changes(since);
    int inMonth = ledger.active(since);
    return new Overview(
        now,
        inWeek(ledger.active(now.minus(WEEK)), inMonth),
        alone(inMonth),
        SmallCounts.told(ledger.episodes(since)),
        SmallCounts.told(ledger.checkIns(since)),
        change(changes),
        movements(changes),
        lines(ledger.sessions(since)),
        lines(ledger.nudges(since)),
        crises(ledger.crises(since)),
        delays(ledger.waits(since)),
        troubles(now));
  }

  private static OptionalInt alone(int count) {
    return SmallCounts.isSmall(count) ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** Whoever was here in the month but not in the week may be few, too. */
  private static OptionalInt inWeek(int week, int month) {
    return SmallCounts.isSmall(month)
        ? OptionalInt.empty()
        : SmallCounts.parts(List.of(week, month - week)).getFirst();
  }

  private static List<Overview.Line> lines(List<Ledger.Count> counts) {
    return counts.stream()
        .map(count -> new Overview.Line(count.id(), SmallCounts.told(count)))
        .sorted(
            Comparator.comparing((Overview.Line line) -> -line.times().orElse(0))
                .thenComparing(Overview.Line::id))
        .toList();
  }

  /** All categories: that one never came is worth knowing. */
  private static List<Overview.Line> crises(List<Ledger.Count> counts) {
    Map<String, Ledger.Count> known =
        counts.stream().collect(Collectors.toMap(Ledger.Count::id, count -> count));
    return Arrays.stream(RiskCategory.values())
        .map(category -> known.getOrDefault(category.id(), new Ledger.Count(category.id(), 0, 0)))
        .map(count -> new Overview.Line(count.id(), SmallCounts.told(count)))
        .toList();
  }

  private static List<Overview.OfMovement> movements(List<Ledger.Change> changes) {
    Map<String, List<Ledger.Change>> byMovement =
        changes.stream()
            .collect(
                Collectors.groupingBy(Ledger.Change::movement, TreeMap::new, Collectors.toList()));
    return byMovement.entrySet().stream()
        .map(one -> movement(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparing(
                (Overview.OfMovement one) -> one.change().map(Spread::median).orElse(-99.0),
                Comparator.reverseOrder()))
        .toList();
  }

  private static Overview.OfMovement movement(String id, List<Ledger.Change> changes) {
    Optional<Spread> change = change(changes);
    return new Overview.OfMovement(
        id, change.isPresent() ? OptionalInt.of(changes.size()) : OptionalInt.empty(), change);
  }

  /** Each person with the median of their own; empty where they are few. */
  private static Optional<Spread> change(List<Ledger.Change> changes) {
    Collection<List<Double>> people =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    Ledger.Change::person,
                    Collectors.mapping(one -> (double) one.fell(), Collectors.toList())))
            .values();
    return people.size() < SmallCounts.LEAST
        ? Optional.empty()
        : Optional.of(
            Spread.of(
                people.stream()
                    .map(own -> Spread.middle(own.stream().sorted().toList()))
                    .toList()));
  }

  private static Optional<Overview.Delays> delays(List<Ledger.Wait> waits) {
    long people = waits.stream().map(Ledger.Wait::person).distinct().count();
    List<Long> sorted = waits.stream().map(Ledger.Wait::millis).sorted().toList();
    return people < SmallCounts.LEAST
        ? Optional.empty()
        : Optional.of(new Overview.Delays(share(sorted, 0.5), share(sorted, 0.95)));
  }

  /** The nearest rank: at least this share of the values is no longer. */
  private static Duration share(List<Long> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return Duration.ofMillis(sorted.get(rank - 1));
  }

  private Overview.Troubles troubles(Instant now) {
    Instant oldest = ledger.oldestWaiting();
    Stream<Ledger.Lost> lost = ledger.lost().stream();
    return new Overview.Troubles(
        oldest.equals(Instant.EPOCH) ? Duration.ZERO : Duration.between(oldest, now),
        alone(ledger.parked()),
        lost.map(one -> new Overview.Given(one.reason(), alone(one.messages()), one.last()))
            .toList());
  }
}
