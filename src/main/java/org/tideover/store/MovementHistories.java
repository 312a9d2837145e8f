package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.Body;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.PersonId;
import org.tideover.domain.Place;
import org.tideover.domain.Situation;
import org.tideover.domain.UrgeIntensity;

/** Reads from the journal what a person's earlier movements tell: a few rows, by their index. */
final class MovementHistories {
  private static final Duration DAY = Duration.ofHours(24);

  /** So long a movement that hurt once is left out; one that hurt twice stays out. */
  private static final Duration HURTS = Duration.ofDays(30);

  private MovementHistories() {}

  static MovementHistory of(PersonId person, Instant now, Handle from) {
    String id = person.toString();
    return new MovementHistory(
        trials(from, id), hurting(from, id, now), today(from, id, now), finished(from, id));
  }

  private static List<MovementTrial> trials(Handle from, String person) {
    return from
        .select(
            "select movement, place, body, night, urge, urge_after, answer, outcome"
                + " from movement_trial where person_id = ?"
                + " and (outcome in ('finished', 'stopped', 'hurt') or answer = 'another')"
                + " order by at desc, id desc limit "
                + MovementHistory.MOST,
            person)
        .map((row, ignored) -> trial(row))
        .stream()
        .flatMap(Optional::stream)
        .toList()
        .reversed();
  }

  /** A movement that was finished and not rated tells nothing. */
  private static Optional<MovementTrial> trial(ResultSet row) throws SQLException {
    String movement = row.getString("movement");
    String outcome = row.getString("outcome");
    Optional<Integer> before = number(row, "urge");
    Optional<Integer> after = number(row, "urge_after");
    Situation situation = situation(row, before);
    if (outcome == null) {
      return Optional.of(MovementTrial.passedOver(movement, situation));
    }
    if (before.isPresent() && after.isPresent()) {
      return Optional.of(MovementTrial.measured(movement, situation, before.get() - after.get()));
    }
    return outcome.equals("finished")
        ? Optional.empty()
        : Optional.of(MovementTrial.stopped(movement, situation));
  }

  private static Situation situation(ResultSet row, Optional<Integer> urge) throws SQLException {
    return new Situation(
        Place.of(row.getString("place")),
        Body.of(row.getString("body")),
        row.getBoolean("night"),
        urge.map(UrgeIntensity::new));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static Set<String> hurting(Handle from, String person, Instant now) {
    return from
        .select(
            "select movement from movement_session where person_id = ? and outcome = 'hurt'"
                + " group by movement having count(*) > 1 or max(ended_at) > ?",
            person,
            now.minus(HURTS).toEpochMilli())
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toSet());
  }

  /** What was begun and left before its first step was over is no movement. */
  private static int today(Handle from, String person, Instant now) {
    return from.select(
            "select count(*) from movement_session where person_id = ? and started_at > ?"
                + " and (ended_at is null or outcome = 'finished' or steps_done > 0)",
            person,
            now.minus(DAY).toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  private static int finished(Handle from, String person) {
    return from.select(
            "select count(*) from movement_session where person_id = ? and outcome = 'finished'",
            person)
        .mapTo(Integer.class)
        .one();
  }
}
