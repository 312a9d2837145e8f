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
    return since.equals(NOW.minusSeconds(7 * 86_400)) ? inWeek : inMonth;
  }

  @Override
  public Count episodes(Instant since) {
    return counts.getFirst();
  }

  @Override
  public List<Change> changes(Instant since) {
    return changes;
  }

  @Override
  public List<Count> sessions(Instant since) {
    return counts;
  }

  @Override
  public Count checkIns(Instant since) {
    return counts.getLast();
  }

  @Override
  public List<Count> nudges(Instant since) {
    return counts;
  }

  @Override
  public List<Count> crises(Instant since) {
    return counts;
  }

  @Override
  public List<Wait> waits(Instant since) {
    return waits;
  }

  @Override
  public Instant oldestWaiting() {
    return Instant.EPOCH;
  }

  @Override
  public int parked() {
    return 2;
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
