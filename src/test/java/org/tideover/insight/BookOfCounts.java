package org.tideover.insight;

import java.time.Instant;
import java.util.List;

/** A ledger in which what is asked was written by a test. */
record BookOfCounts(
    int inWeek,
    int inMonth,
    List<Change> changes,
    List<Count> counts,
    List<Wait> waits,
    List<Referral> referrals)
    implements Ledger {
  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  /** One that holds nothing but referrals. */
  static BookOfCounts of(List<Referral> referrals) {
    return new BookOfCounts(0, 0, List.of(), List.of(), List.of(), referrals);
  }

  @Override
  public int active(Instant since) {
    return since.equals(Instant.parse("2026-11-19T00:00:00Z")) ? inWeek : inMonth;
  }

  @Override
  public Count episodes(Span span) {
    return counts.getFirst();
  }

  @Override
  public List<Change> changes(Span span) {
    return changes;
  }

  @Override
  public List<Count> sessions(Span span) {
    return counts;
  }

  @Override
  public Count checkIns(Span span) {
    return counts.getLast();
  }

  @Override
  public List<Count> nudges(Span span) {
    return counts;
  }

  @Override
  public List<Count> crises(Span span) {
    return counts;
  }

  @Override
  public List<Wait> waits(Span span) {
    return waits;
  }

  @Override
  public Instant oldestWaiting() {
    return Instant.EPOCH;
  }

  @Override
  public Count parked() {
    return new Count("parked", 9, 2);
  }

  @Override
  public List<Lost> lost() {
    return List.of(new Lost("unreachable", 7, NOW), new Lost("blocked", 1, NOW));
  }

  @Override
  public List<Referral> referrals(int year) {
    return referrals;
  }
}
