package org.tideover.store;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.PersonId;
import org.tideover.domain.SafetyPlan;
import org.tideover.store.StoreException.Kind;
import org.tideover.turn.Plans;

/**
 * The safety plans in SQLite: each sealed for its person, so that neither the file nor its log
 * holds a word of them. A plan that cannot be opened is left as it is.
 */
final class SqlitePlans implements Plans {
  private static final Logger LOG = LoggerFactory.getLogger(SqlitePlans.class);

  private final SqliteTransactions transactions;
  private final InstantSource clock;
  private final KeyRing keys;

  private SqlitePlans(SqliteTransactions transactions, InstantSource clock, KeyRing keys) {
    this.transactions = transactions;
    this.clock = clock;
    this.keys = keys;
  }

  /**
   * Opens the plans: checks that the keys fit, and seals anew what an earlier key has sealed.
   *
   * @throws StoreException when the keys are missing or do not fit, and says what to do
   */
  static SqlitePlans open(SqliteTransactions transactions, InstantSource clock, KeySource source) {
    long sealed = transactions.call(SqlitePlans::count);
    KeyRing keys = KeyRing.open(source, sealed);
    SqlitePlans plans = new SqlitePlans(transactions, clock, keys);
    if (sealed > 0) {
      transactions.call(handle -> plans.check(handle, sealed));
    }
    return plans;
  }

  /** Erases all plans, because their key is lost for good. */
  static int abandon(SqliteTransactions transactions) {
    return transactions.call(handle -> {
      transactions.erased();
      return handle.execute("delete from safety_plan");
    });
  }

  @Override
  public KeptPlan find(PersonId person) {
    return transactions.call(handle ->
        handle
            .select("select sealed from safety_plan where person_id = ?", person.toString())
            .mapTo(byte[].class)
            .findOne()
            .map(sealed -> opened(person, sealed))
            .orElseGet(KeptPlan.None::new));
  }

  @Override
  public void keep(PersonId person, SafetyPlan plan) {
    transactions.call(handle -> {
      // The log still holds the message that this was written with.
      transactions.erased();
      return plan.isEmpty()
          ? handle.execute("delete from safety_plan where person_id = ?", person.toString())
          : write(handle, person.toString(), sealed(person, plan));
    });
  }

  private KeptPlan opened(PersonId person, byte[] sealed) {
    Optional<SafetyPlan> plan =
        keys.open(sealed, owner(person.toString()))
            .map(words -> new String(words, StandardCharsets.UTF_8))
            .flatMap(json -> Json.read(SafetyPlan.class, json));
    if (plan.isEmpty()) {
      LOG.warn("A safety plan cannot be opened with the key; it is left as it is.");
    }
    return plan.<KeptPlan>map(KeptPlan.Open::new).orElseGet(KeptPlan.Locked::new);
  }

  private byte[] sealed(PersonId person, SafetyPlan plan) {
    byte[] words = Json.write(SafetyPlan.class, plan).getBytes(StandardCharsets.UTF_8);
    return keys.seal(words, owner(person.toString()));
  }

  private int write(Handle handle, String person, byte[] sealed) {
    return handle.execute(
        "insert into safety_plan (person_id, key_id, sealed, updated_at) values (?, ?, ?, ?)"
            + " on conflict (person_id) do update set key_id = excluded.key_id,"
            + " sealed = excluded.sealed, updated_at = excluded.updated_at",
        person,
        keys.primary(),
        sealed,
        clock.millis());
  }

  /** Whoever copies a row to another person gets nothing that opens. */
  private static byte[] owner(String person) {
    return person.getBytes(StandardCharsets.UTF_8);
  }

  private static long count(Handle handle) {
    return handle.select("select count(*) from safety_plan").mapTo(Long.class).one();
  }

  private int check(Handle handle, long sealed) {
    List<Long> needed = handle.select("select key_id from safety_plan").mapTo(Long.class).list();
    long foreign = needed.stream().filter(id -> !keys.ids().contains(id)).count();
    if (foreign > 0) {
      throw Failures.of(
          Kind.KEY,
          ("The key does not fit: %d of %d safety plans in the database were sealed with another"
                  + " one. Nothing was changed. Start with the key that fits: TIDEOVER_KEY,"
                  + " TIDEOVER_KEY_FILE or --key-file, from your backup. If it is lost for good:"
                  + " ./tideover key lost")
              .formatted(foreign, sealed));
    }
    return renew(handle);
  }

  /** What an earlier key has sealed is sealed with the one that leads now. */
  private int renew(Handle handle) {
    List<Row> earlier =
        handle
            .select("select person_id, sealed from safety_plan where key_id <> ?", keys.primary())
            .map((row, ignored) -> new Row(row.getString("person_id"), row.getBytes("sealed")))
            .list();
    int unopened = 0;
    for (Row row : earlier) {
      Optional<byte[]> words = keys.open(row.sealed, owner(row.person));
      words.ifPresent(open -> write(handle, row.person, keys.seal(open, owner(row.person))));
      unopened += words.isEmpty() ? 1 : 0;
    }
    if (unopened > 0) {
      LOG.warn(
          "{} safety plans cannot be opened, though their key is there; left alone.", unopened);
    }
    return earlier.size();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(String person, byte[] sealed) {}
}
