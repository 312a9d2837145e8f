package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tideover.insight.Ledger;

/**
 * The ledger of a database. It opens its own way in for each question, so that it can be asked
 * while the program runs, and while it does not.
 */
public final class SqlLedger implements Ledger {
  private final Storage storage;

  /** The ledger of what is kept there. */
  public SqlLedger(Storage storage) {
    this.storage = storage;
  }

  @Override
  public int active(Instant since) {
    return one("select count(*) as n from person where heard_at >= ?", number(), since);
  }

  @Override
  public Count episodes(Span span) {
    return one(
        "select 'episode' as id, count(*) as times, count(distinct person_id) as people"
            + " from urge_episode where opened_at >= ? and opened_at < ?",
        SqlLedger::count,
        span.since(),
        span.until());
  }

  @Override
  public List<Change> changes(Span span) {
    return list(
        "select dense_rank() over (order by person_id) as person, movement, urge - urge_after as fell"
            + " from movement_trial where at >= ? and at < ? and urge is not null and urge_after is not null",
        (row, ignored) ->
            new Change(row.getInt("person"), row.getString("movement"), row.getInt("fell")),
        span.since(),
        span.until());
  }

  @Override
  public List<Count> sessions(Span span) {
    return counts(
        "coalesce(outcome, 'running')",
        "movement_session where started_at >= ? and started_at < ?",
        span);
  }

  @Override
  public Count checkIns(Span span) {
    return one(
        "select 'check-in' as id, count(*) as times, count(distinct person_id) as people"
            + " from check_in where at >= ? and at < ?",
        SqlLedger::count,
        span.since(),
        span.until());
  }

  @Override
  public List<Count> nudges(Span span) {
    return counts(
        "case when sent then 'sent' else reason end",
        "nudge_decision where at >= ? and at < ?",
        span);
  }

  @Override
  public List<Count> crises(Span span) {
    return counts("category", "escalation where level = 'crisis' and at >= ? and at < ?", span);
  }

  @Override
  public List<Wait> waits(Span span) {
    return list(
        "select dense_rank() over (order by person_id) as person, delivered_at - said_at as waited"
            + " from escalation where level = 'crisis' and at >= ? and at < ? and delivered_at >= said_at",
        (row, ignored) -> new Wait(row.getInt("person"), row.getLong("waited")),
        span.since(),
        span.until());
  }

  @Override
  public Instant oldestWaiting() {
    return one(
        "select coalesce(min(at), 0) as at from (select min(queued_at) as at from outbox"
            + " union all select min(received_at) from inbox) as waiting",
        (row, ignored) -> Instant.ofEpochMilli(row.getLong("at")));
  }

  @Override
  public Count parked() {
    return one(
        "select 'parked' as id, count(*) as times, count(distinct person_id) as people"
            + " from inbox_parked",
        SqlLedger::count);
  }

  @Override
  public List<Lost> lost() {
    return list(
        "select reason, sum(messages) as messages, max(last_at) as last_at from outbox_given_up"
            + " group by reason order by last_at desc",
        (row, ignored) ->
            new Lost(
                row.getString("reason"),
                row.getInt("messages"),
                Instant.ofEpochMilli(row.getLong("last_at"))));
  }

  @Override
  public List<Referral> referrals(int year) {
    return list(
        "select month, category, notifications from crisis_referral"
            + " where month like ? order by month, category",
        (row, ignored) ->
            new Referral(
                row.getString("month"), row.getString("category"), row.getInt("notifications")),
        "%04d-%%".formatted(year));
  }

  private List<Count> counts(String what, String from, Span span) {
    return list(
        "select "
            + what
            + " as id, count(*) as times, count(distinct person_id) as people from "
            + from
            + " group by 1",
        SqlLedger::count,
        span.since(),
        span.until());
  }

  private static Count count(ResultSet row, Object ignored) throws SQLException {
    return new Count(row.getString("id"), row.getInt("times"), row.getInt("people"));
  }

  private static RowMapper<Integer> number() {
    return (row, ignored) -> row.getInt("n");
  }

  private <T> T one(String sql, RowMapper<T> row, Object... values) {
    return list(sql, row, values).getFirst();
  }

  private <T> List<T> list(String sql, RowMapper<T> row, Object... values) {
    return read(handle -> handle.select(sql, stored(values)).map(row).list());
  }

  private static Object[] stored(Object... values) {
    return java.util.Arrays.stream(values)
        .map(value -> value instanceof Instant time ? (Object) time.toEpochMilli() : value)
        .toArray();
  }

  private <T> T read(Function<Handle, T> question) {
    try (Handle handle = ReadOnly.open(storage)) {
      return question.apply(handle);
    } catch (JdbiException fault) {
      throw ReadOnly.unreadable(fault);
    }
  }
}
