package org.tideover.store;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.PersonId;

/**
 * One table of people's own words: a row a person, each sealed for its person, so that neither the
 * file nor its log holds a word of them. A row that cannot be opened is left as it is.
 *
 * @param <T> what a row holds
 */
final class SealedRows<T> {
  private static final Logger LOG = LoggerFactory.getLogger(SealedRows.class);

  private final StoreTransactions transactions;
  private final InstantSource clock;
  private final KeyRing keys;
  private final String table;
  private final Class<T> type;

  /** The rows of a table; its name comes from the program, never from outside. */
  SealedRows(
      StoreTransactions transactions,
      InstantSource clock,
      KeyRing keys,
      String table,
      Class<T> type) {
    this.transactions = transactions;
    this.clock = clock;
    this.keys = keys;
    this.table = table;
    this.type = type;
  }

  /**
   * What was found of a person.
   *
   * @param there whether there is a row
   * @param words what it holds; empty where no key opens it
   */
  record Found<T>(boolean there, Optional<T> words) {}

  Found<T> find(PersonId person) {
    return transactions.call(handle ->
        handle
            .select("select sealed from " + table + " where person_id = ?", person.toString())
            .mapTo(byte[].class)
            .findOne()
            .map(sealed -> new Found<>(true, opened(person, sealed)))
            .orElseGet(() -> new Found<>(false, Optional.empty())));
  }

  /** Keeps words in place of the earlier ones; nothing erases them. */
  void keep(PersonId person, Optional<T> words) {
    transactions.call(handle -> {
      // The log still holds the message that this was written with.
      transactions.erased();
      return words.isEmpty()
          ? handle.execute("delete from " + table + " where person_id = ?", person.toString())
          : write(handle, person.toString(), sealed(person, words.get()));
    });
  }

  /** What an earlier key has sealed is sealed with the one that leads now. */
  void renew(Handle handle) {
    List<Row> earlier =
        handle
            .select("select person_id, sealed from " + table + " where key_id <> ?", keys.primary())
            .map((row, ignored) -> new Row(row.getString("person_id"), row.getBytes("sealed")))
            .list();
    int unopened = 0;
    for (Row row : earlier) {
      Optional<byte[]> words = keys.open(row.sealed, owner(row.person));
      words.ifPresent(open -> write(handle, row.person, keys.seal(open, owner(row.person))));
      unopened += words.isEmpty() ? 1 : 0;
    }
    if (unopened > 0) {
      LOG.warn("{} plans cannot be opened, though their key is there; left alone.", unopened);
    }
  }

  private Optional<T> opened(PersonId person, byte[] sealed) {
    Optional<T> words =
        keys.open(sealed, owner(person.toString()))
            .map(open -> new String(open, StandardCharsets.UTF_8))
            .flatMap(json -> Json.read(type, json));
    if (words.isEmpty()) {
      LOG.warn("A plan cannot be opened with the key; it is left as it is.");
    }
    return words;
  }

  private byte[] sealed(PersonId person, T words) {
    byte[] json = Json.write(type, words).getBytes(StandardCharsets.UTF_8);
    return keys.seal(json, owner(person.toString()));
  }

  private int write(Handle handle, String person, byte[] sealed) {
    return handle.execute(
        "insert into "
            + table
            + " (person_id, key_id, sealed, updated_at) values (?, ?, ?, ?)"
            + " on conflict (person_id) do update set key_id = excluded.key_id,"
            + " sealed = excluded.sealed, updated_at = excluded.updated_at",
        person,
        keys.primary(),
        sealed,
        clock.millis());
  }

  /** Whoever copies a row to another person gets nothing that opens. */
  private byte[] owner(String person) {
    return SealedTables.owner(table, person).getBytes(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(String person, byte[] sealed) {}
}
