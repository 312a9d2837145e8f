package org.tideover.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The erasing of what is older than it may be: what happened long ago, and everything of people who
 * are silent.
 *
 * <p>A clock that is years ahead makes everybody old at once. So it is believed only while somebody
 * was heard lately by it: a machine with such a clock hears nothing from Telegram, whose
 * certificate is over for it. Where a bot really slept for so long, the first word of anybody lets
 * it go on.
 *
 * <p><b>Limitations:</b> a clock that is ahead by less, or that is wrong behind a proxy which
 * Telegram calls, is believed once somebody was heard by it.
 */
final class OldAge {
  /** Somebody was heard within this time, or nothing is erased. */
  static final Duration LATELY = Duration.ofDays(60);

  private static final Logger LOG = LoggerFactory.getLogger(OldAge.class);

  private final SqlPeople people;
  private final SqlJournal journal;
  private final InstantSource clock;

  /** Whether the operator was told that nothing is erased. */
  private volatile boolean told;

  OldAge(SqlPeople people, SqlJournal journal, InstantSource clock) {
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /** Erases what may not be kept any more; says how many people were let go. */
  int forget(Retention retention) {
    Optional<Instant> heard = people.lastHeard();
    if (heard.isEmpty() || retention.isEndless()) {
      return 0;
    }
    if (heard.get().isBefore(clock.instant().minus(LATELY))) {
      tell();
      return 0;
    }
    told = false;
    retention.journal().ifPresent(journal::forgetBefore);
    return retention.people().map(people::forgetUnheardSince).orElse(0);
  }

  private void tell() {
    if (!told) {
      told = true;
      LOG.warn(
          "Nobody was heard for {} days by this machine's clock, which may be wrong: so nothing is"
              + " erased because of its age. Check the date. If it is right, there is nothing to do:"
              + " it goes on once anybody writes. If nobody will, stop the program and delete its"
              + " data.",
          LATELY.toDays());
    }
  }
}
