package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.tideover.domain.PersonId;
import org.tideover.domain.RiskCategory;
import org.tideover.turn.Notices;

/** What people on call were told, in SQL. */
final class SqlNotices implements Notices {
  private final StoreTransactions transactions;

  SqlNotices(StoreTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void keep(PersonId person, Notice notice, Instant at) {
    transactions.call(handle ->
        handle.execute(
            "insert into on_call_notice (id, person_id, at, category, code) values (?, ?, ?, ?, ?)",
            notice.id(),
            person.toString(),
            at.toEpochMilli(),
            notice.category().id(),
            notice.code()));
  }

  @Override
  public Optional<Kept> find(String id) {
    return transactions.call(handle ->
        handle
            .select(
                "select id, person_id, at, category, code, taken_at is not null as taken"
                    + " from on_call_notice where id = ?",
                id)
            .map((row, ignored) ->
                new Kept(
                    PersonId.parse(row.getString("person_id")),
                    notice(id, row),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getBoolean("taken")))
            .findOne());
  }

  private static Notice notice(String id, ResultSet row) throws SQLException {
    return new Notice(id, RiskCategory.of(row.getString("category")), row.getString("code"));
  }

  @Override
  public Optional<Notice> take(String id, PersonId by, Instant at) {
    return transactions.call(handle ->
        handle
            .select(
                "update on_call_notice set taken_at = ?, taken_by = ?"
                    + " where id = ? and taken_at is null returning category, code",
                at.toEpochMilli(),
                by.toString(),
                id)
            .map((row, ignored) -> notice(id, row))
            .findOne());
  }
}
