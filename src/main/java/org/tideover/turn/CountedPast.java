package org.tideover.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tideover.conversation.state.Past;
import org.tideover.domain.Milestones;
import org.tideover.domain.PersonId;
import org.tideover.domain.Progress;
import org.tideover.insight.History;
import org.tideover.insight.ProgressCount;

/**
 * A person's past, counted from the journal when a conversation asks for it.
 *
 * @param person whose
 * @param history the journal
 * @param now the moment up to which it is counted
 */
record CountedPast(PersonId person, History history, Instant now) implements Past {
  @Override
  public Progress progress(int days, Optional<ZoneId> zone) {
    return new ProgressCount(history).of(person, days, zone, now);
  }

  @Override
  public Milestones milestones(Optional<LocalDate> since, Optional<ZoneId> zone) {
    return new ProgressCount(history).milestones(person, since, zone, now);
  }

  @Override
  public Optional<Instant> allArrived() {
    return history.allArrived(person);
  }
}
