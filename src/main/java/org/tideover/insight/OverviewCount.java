package org.tideover.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * alike; so each person stands with the median of their own. Days are whole ones in UTC that are
 * over, so that nobody who looks twice sees when somebody was in danger.
 *
 * <p><b>Limitations</b>: people chose their movements and rated themselves, and urges pass by
 * themselves, too: the figures say what came with a movement, not what came from it.
 */
public final class OverviewCount {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  /** So many people have a longest wait of 95 in 100 that is not the longest of one. */
  private static final int MANY = 40;

  private final Ledger ledger;

  /** Counts in this ledger. */
  public OverviewCount(Ledger ledger) {
    this.ledger = ledger;
  }

  /** How it went until today began. */
  public Overview at(Instant now) {
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    Ledger.Span month = new Ledger.Span(today.minus(MONTH), today);
    List<Ledger.Change> changes = ledger.changes(month);
    int inMonth = ledger.active(month.since());
    return new Overview(
        now,
        inWeek(ledger.active(today.minus(WEEK)), inMonth),
        inFives(inMonth),
        SmallCounts.told(ledger.episodes(month)),
        SmallCounts.told(ledger.checkIns(month)),
        change(changes),
        movements(changes),
        lines(ledger.sessions(month)),
        lines(ledger.nudges(month)),
        crises(ledger.crises(month)),
        delays(ledger.waits(month)),
        troubles(now));
  }

  /** What is counted as it happens moves by five at once, for one more would be somebody. */
  private static OptionalInt inFives(int count) {
    return SmallCounts.isSmall(count)
        ? OptionalInt.empty()
        : OptionalInt.of(count - count % SmallCounts.LEAST);
  }

  /** Whoever was here in the month but not in the week may be few, too. */
  private static OptionalInt inWeek(int week, int month) {
    return SmallCounts.isSmall(month)
            || SmallCounts.parts(List.of(week, month - week)).getFirst().isEmpty()
        ? OptionalInt.empty()
        : inFives(week);
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

  /** Each person with the median of their own; what is the most only where it is of nobody. */
  private static Optional<Overview.Delays> delays(List<Ledger.Wait> waits) {
    List<Long> people =
        waits.stream()
            .collect(
                Collectors.groupingBy(
                    Ledger.Wait::person,
                    Collectors.mapping(one -> (double) one.millis(), Collectors.toList())))
            .values()
            .stream()
            .map(own -> (long) Spread.middle(own.stream().sorted().toList()))
            .sorted()
            .toList();
    return people.size() < SmallCounts.LEAST
        ? Optional.empty()
        : Optional.of(
            new Overview.Delays(
                share(people, 0.5),
                Optional.of(people)
                    .filter(all -> all.size() >= MANY)
                    .map(all -> share(all, 0.95))));
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
        SmallCounts.told(ledger.parked()),
        lost.map(one -> new Overview.Given(one.reason(), inFives(one.messages()), one.last()))
            .toList());
  }
}
