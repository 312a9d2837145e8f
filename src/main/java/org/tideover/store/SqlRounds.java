package org.tideover.store;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.PersonId;
import org.tideover.domain.Round;
import org.tideover.turn.Rounds;

/** Groups that move together, in SQL. A round that a later version cannot read is over. */
final class SqlRounds implements Rounds {
  private final StoreTransactions transactions;
  private final InstantSource clock;

  SqlRounds(StoreTransactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Round find(PersonId group) {
    return transactions.call(handle ->
        handle
            .select("select round from together_round where person_id = ?", group.toString())
            .mapTo(String.class)
            .findOne()
            .flatMap(json -> Json.read(Round.class, json))
            .orElseGet(Round.None::new));
  }

  @Override
  public Set<PersonId> members(PersonId group) {
    return transactions.call(handle ->
        new HashSet<>(
            handle
                .select(
                    "select person_id from together_member where group_id = ?", group.toString())
                .mapTo(String.class)
                .map(PersonId::parse)
                .list()));
  }

  @Override
  public void keep(PersonId group, Round round, Optional<PersonId> joined) {
    transactions.call(handle -> {
      joined.ifPresent(person ->
          handle.execute(
              "insert into together_member (person_id, group_id, joined_at)"
                  + " values (?, ?, ?) on conflict do nothing",
              person.toString(),
              group.toString(),
              clock.millis()));
      return round instanceof Round.None
          ? end(handle, group.toString())
          : write(handle, group, round);
    });
  }

  private int write(Handle handle, PersonId group, Round round) {
    return handle.execute(
        "insert into together_round (person_id, round, updated_at) values (?, ?, ?)"
            + " on conflict (person_id) do update"
            + " set round = excluded.round, updated_at = excluded.updated_at",
        group.toString(),
        Json.write(Round.class, round),
        clock.millis());
  }

  private static int end(Handle handle, String group) {
    return handle.execute("delete from together_member where group_id = ?", group)
        + handle.execute("delete from together_round where person_id = ?", group);
  }
}
