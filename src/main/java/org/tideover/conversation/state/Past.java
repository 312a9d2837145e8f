package org.tideover.conversation.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tideover.domain.Milestones;
import org.tideover.domain.Progress;

/** What was counted of a person so far; read only when it is asked for. */
public interface Past {
  /**
   * How it went over the last days.
   *
   * @param zone the person's clock; empty while it is unknown
   */
  Progress progress(int days, Optional<ZoneId> zone);

  /**
   * What was reached so far.
   *
   * @param since the day from which the person asked us to count
   */
  Milestones milestones(Optional<LocalDate> since, Optional<ZoneId> zone);

  /** Since when all that we said stands in their chat; empty while some of it is on its way. */
  Optional<Instant> allArrived();

  /** The past of somebody new. */
  static Past none() {
    return new Past() {
      @Override
      public Progress progress(int days, Optional<ZoneId> zone) {
        return new Progress(
            days, LocalDate.EPOCH, List.of(), List.of(), List.of(), new TreeSet<>(), List.of());
      }

      @Override
      public Milestones milestones(Optional<LocalDate> since, Optional<ZoneId> zone) {
        return new Milestones(0, 0, since, 0);
      }

      @Override
      public Optional<Instant> allArrived() {
        return Optional.of(Instant.EPOCH);
      }
    };
  }
}
