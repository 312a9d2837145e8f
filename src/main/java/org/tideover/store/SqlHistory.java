package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.PersonId;
import org.tideover.insight.History;

/** The journal in SQL, read back. */
final class SqlHistory implements History {
  private final StoreTransactions transactions;

  SqlHistory(StoreTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Reading> readings(PersonId person, Instant since) {
    return list(
        "select episode, at, phase, intensity from urge_reading"
            + " where person_id = ? and at >= ? order by at, id",
        person,
        since,
        (row, ignored) ->
            new Reading(
                row.getString("episode"),
                Instant.ofEpochMilli(row.getLong("at")),
                phase(row.getString("phase")),
                row.getInt("intensity")));
  }

  @Override
  public List<Session> sessions(PersonId person, Instant since) {
    return list(
        "select episode, movement, started_at, ended_at, coalesce(steps_done, 0) as steps"
            + " from movement_session where person_id = ? and started_at >= ?"
            + " order by started_at, id",
        person,
        since,
        (row, ignored) ->
            new Session(
                row.getString("episode"),
                row.getString("movement"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                time(row, "ended_at"),
                row.getInt("steps")));
  }

  @Override
  public List<Instant> skills(PersonId person, Instant since) {
    return list(
        "select at from skill_shown where person_id = ? and at >= ? order by at",
        person,
        since,
        (row, ignored) -> Instant.ofEpochMilli(row.getLong("at")));
  }

  @Override
  public List<Mood> moods(PersonId person, Instant since) {
    return list(
        "select at, mood from check_in where person_id = ? and at >= ? and mood is not null"
            + " order by at",
        person,
        since,
        (row, ignored) -> new Mood(Instant.ofEpochMilli(row.getLong("at")), row.getInt("mood")));
  }

  @Override
  public int plansKept(PersonId person) {
    return transactions.call(handle ->
        handle
            .select(
                "select count(*) from plan_answer where person_id = ? and answer = 'done'",
                person.toString())
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public Optional<Instant> allArrived(PersonId person) {
    return transactions.call(handle ->
        handle
            .select(
                "select coalesce((select max(shown_at) from chat_message where person_id = ?), 0)"
                    + " where not exists (select 1 from outbox where person_id = ?)",
                person.toString(),
                person.toString())
            .mapTo(Long.class)
            .findOne()
            .map(Instant::ofEpochMilli));
  }

  private <T> List<T> list(String sql, PersonId person, Instant since, RowMapper<T> row) {
    return transactions.call(
        handle -> handle.select(sql, person.toString(), since.toEpochMilli()).map(row).list());
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static Phase phase(String id) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.id().equals(id))
        .findFirst()
        .orElse(Phase.BEFORE);
  }
}
