package org.tideover.store;

import java.util.Optional;
import org.tideover.outbox.PictureNames;

/** The names of uploaded pictures in SQL. */
final class SqlPictureNames implements PictureNames {
  private final StoreTransactions transactions;

  SqlPictureNames(StoreTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<String> find(String holder, String picture) {
    return transactions.call(handle ->
        handle
            .select(
                "select name from picture_name where holder = ? and picture = ?", holder, picture)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public void keep(String holder, String picture, String name) {
    transactions.call(handle ->
        handle.execute(
            "insert into picture_name (holder, picture, name) values (?, ?, ?)"
                + " on conflict (holder, picture) do update set name = excluded.name",
            holder,
            picture,
            name));
  }

  @Override
  public void forget(String holder, String picture) {
    transactions.call(handle ->
        handle.execute(
            "delete from picture_name where holder = ? and picture = ?", holder, picture));
  }
}
