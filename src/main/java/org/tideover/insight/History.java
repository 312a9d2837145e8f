package org.tideover.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.PersonId;

/** What the journal holds of a person, read back for counting. */
public interface History {
  /**
   * A rated urge.
   *
   * @param episode the episode's id
   * @param at when
   * @param phase when in the episode
   * @param intensity from 0 to 10
   */
  record Reading(String episode, Instant at, Phase phase, int intensity) {}

  /**
   * A movement session.
   *
   * @param episode the episode's id
   * @param movement the movement's id
   * @param startedAt when it began
   * @param endedAt when it ended; empty while it runs
   * @param stepsDone how many steps were done
   */
  record Session(
      String episode,
      String movement,
      Instant startedAt,
      Optional<Instant> endedAt,
      int stepsDone) {}

  /**
   * A mood that was told.
   *
   * @param at when
   * @param level from 1 to 5
   */
  record Mood(Instant at, int level) {}

  /** Ratings since then, oldest first. */
  List<Reading> readings(PersonId person, Instant since);

  /** Movement sessions since then, oldest first. */
  List<Session> sessions(PersonId person, Instant since);

  /** When skills were shown since then, oldest first. */
  List<Instant> skills(PersonId person, Instant since);

  /** Moods since then, oldest first. */
  List<Mood> moods(PersonId person, Instant since);

  /** How often the person did what they had planned. */
  int plansKept(PersonId person);

  /**
   * When the latest message came into the person's chat, which remembers two days; empty while one
   * is on its way.
   */
  Optional<Instant> allArrived(PersonId person);
}
