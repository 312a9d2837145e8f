package org.tideover.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What whoever runs the program may see of all people together. An empty count is one that is kept
 * back: fewer than five people stand behind it.
 *
 * @param at when it was counted; all but what waits and fails is of whole days in UTC before
 * @param activeInWeek people who did something of their own in 7 days and today, in fives
 * @param activeInMonth the same in 30 days, as all that follows
 * @param episodes of an urge
 * @param checkIns that were answered
 * @param change by how much the urge fell over a movement; empty while kept back
 * @param movements the same by movement, best first
 * @param sessions by outcome
 * @param nudges sent, and not sent by reason
 * @param crises by category
 * @param delays of crisis replies; empty while kept back
 * @param troubles what waits and what failed
 */
public record Overview(
    Instant at,
    OptionalInt activeInWeek,
    OptionalInt activeInMonth,
    OptionalInt episodes,
    OptionalInt checkIns,
    Optional<Spread> change,
    List<OfMovement> movements,
    List<Line> sessions,
    List<Line> nudges,
    List<Line> crises,
    Optional<Delays> delays,
    Troubles troubles) {
  /**
   * A row of a table.
   *
   * @param id what was counted
   * @param times how often; empty where kept back
   */
  public record Line(String id, OptionalInt times) {}

  /**
   * What came with a movement.
   *
   * @param movement its id
   * @param rated how often it was rated before and after; empty where kept back
   * @param change by how much the urge fell, each person counted once; empty where kept back
   */
  public record OfMovement(String movement, OptionalInt rated, Optional<Spread> change) {}

  /**
   * From a message of danger to the arrival of words of help, each person with the middle of their
   * own.
   *
   * @param half so long at most for half of the people
   * @param most so long at most for 95 of 100; empty where that would be the wait of one
   */
  public record Delays(Duration half, Optional<Duration> most) {}

  /**
   * What waits and what failed.
   *
   * @param waitsFor how long the oldest message or event has waited
   * @param parked events that were set aside, failed or unreadable; empty where kept back
   * @param lost messages that were given up
   */
  public record Troubles(Duration waitsFor, OptionalInt parked, List<Given> lost) {}

  /**
   * Messages that were given up.
   *
   * @param reason in a word or two
   * @param messages how many, in fives; empty where kept back
   * @param last when the last one was
   */
  public record Given(String reason, OptionalInt messages, Instant last) {}
}
