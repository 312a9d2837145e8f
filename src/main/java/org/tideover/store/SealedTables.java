package org.tideover.store;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.PersonText;
import org.tideover.domain.PlanBook;
import org.tideover.domain.SafetyPlan;
import org.tideover.store.StoreException.Kind;

/** All tables of people's own words, which one key opens: what is true of them together. */
final class SealedTables {
  private static final String SAFETY_PLAN = "safety_plan";
  private static final String PLAN_BOOK = "plan_book";
  private static final String BUDDY_LABEL = "buddy_label";
  private static final String ANOTHER =
      "Put back a copy of the one that fits, or name it with TIDEOVER_KEY, TIDEOVER_KEY_FILE or"
          + " --key-file.";
  private static final List<String> ALL = List.of(SAFETY_PLAN, PLAN_BOOK, BUDDY_LABEL);

  private SealedTables() {}

  /**
   * Opens the words: checks that the keys fit, and seals anew what an earlier key has sealed.
   *
   * @throws StoreException when the keys are missing or do not fit, and says what to do
   */
  static Unlocked open(StoreTransactions transactions, InstantSource clock, KeySource source) {
    return transactions.call(handle -> {
      lock(handle, transactions);
      long plans = count(handle, ALL);
      // Another process may have begun with a key that sealed nothing so far.
      KeyRing keys =
          KeyRing.open(source, plans > 0 ? plans : count(handle, transactions.keyTables()));
      check(handle, keys, ALL);
      check(handle, keys, transactions.keyTables());
      transactions.keyTables().forEach(table -> note(handle, table, keys));
      return unlocked(handle, transactions, clock, keys);
    });
  }

  private static Unlocked unlocked(
      Handle handle, StoreTransactions transactions, InstantSource clock, KeyRing keys) {
    SealedRows<SafetyPlan> safetyPlans =
        new SealedRows<>(transactions, clock, keys, SAFETY_PLAN, SafetyPlan.class);
    SealedRows<PlanBook> planBooks =
        new SealedRows<>(transactions, clock, keys, PLAN_BOOK, PlanBook.class);
    SealedRows<PersonText> labels =
        new SealedRows<>(transactions, clock, keys, BUDDY_LABEL, PersonText.class);
    List.of(safetyPlans, planBooks, labels).forEach(rows -> rows.renew(handle));
    return new Unlocked(
        new SqlPlans(safetyPlans),
        new SqlPlanBooks(planBooks),
        new SqlTies(transactions, clock, labels),
        new SqlRecords(transactions, keys));
  }

  private static void note(Handle handle, String table, KeyRing keys) {
    handle.execute(
        "insert into " + table + " (key_id) values (?) on conflict do nothing", keys.primary());
  }

  /**
   * What no key at hand opens, also what another process noted of a key that is not there; empty
   * where nothing is lost. No key is made.
   *
   * @throws StoreException when that cannot be told: a key that cannot be read is not lost
   */
  static Optional<LostWords> lost(StoreTransactions transactions, KeySource source) {
    return transactions.call(
        handle -> lost(handle, transactions, atHand(handle, transactions, source)));
  }

  /**
   * Erases what no key at hand opens, because that key is lost for good; says what that was.
   *
   * @throws StoreException when that cannot be told, or people are served meanwhile
   */
  static Optional<LostWords> abandon(StoreTransactions transactions, KeySource source) {
    return transactions.call(handle -> {
      lock(handle, transactions);
      if (transactions.isServed(handle)) {
        throw Failures.of(
            Kind.LOCKED,
            "A Tideover serves people from this database, so nothing was changed. Stop all of them,"
                + " and run this again 5 seconds later.");
      }
      AtHand keys = atHand(handle, transactions, source);
      Optional<LostWords> lost = lost(handle, transactions, keys);
      if (lost.isPresent()) {
        transactions.erased();
        all(transactions)
            .forEach(table -> handle.execute("delete from " + table + foreign(keys.ids())));
      }
      return lost;
    });
  }

  private static Optional<LostWords> lost(
      Handle handle, StoreTransactions transactions, AtHand keys) {
    if (foreign(handle, all(transactions), keys.ids()) == 0) {
      return Optional.empty();
    }
    long names = foreign(handle, List.of(BUDDY_LABEL), keys.ids());
    long words = foreign(handle, ALL, keys.ids());
    return Optional.of(
        new LostWords(words - names, names, count(handle, ALL) - words, keys.fault()));
  }

  /**
   * The keys that are there.
   *
   * @param fault why they do not open all, where they do not
   */
  private record AtHand(Set<Long> ids, String fault) {}

  private static AtHand atHand(Handle handle, StoreTransactions transactions, KeySource source) {
    try {
      if (count(handle, all(transactions)) == 0) {
        return new AtHand(Set.of(), "");
      }
      return KeyRing.atHand(source)
          .map(keys -> new AtHand(keys.ids(), "The key does not fit. " + ANOTHER))
          .orElseGet(() -> new AtHand(Set.of(), "The key is missing. " + ANOTHER));
    } catch (StoreException fault) {
      if (fault.kind() != Kind.KEY) {
        throw fault;
      }
      return new AtHand(Set.of(), String.valueOf(fault.getMessage()));
    }
  }

  private static List<String> all(StoreTransactions transactions) {
    return Stream.concat(ALL.stream(), transactions.keyTables().stream()).toList();
  }

  /** Two processes that start at the same time must not each make a key. */
  private static void lock(Handle handle, StoreTransactions transactions) {
    transactions
        .keyTables()
        .forEach(table -> handle.execute("lock table " + table + " in exclusive mode"));
  }

  /** Whose words a row holds, and of what kind: neither can be put in another's place. */
  static String owner(String table, String person) {
    return table.equals(SAFETY_PLAN) ? person : person + "/" + table;
  }

  private static long count(Handle handle, List<String> tables) {
    return tables.stream()
        .mapToLong(table -> handle.select("select count(*) from " + table).mapTo(Long.class).one())
        .sum();
  }

  /**
   * Looks whether a key opens what is there, also in a database of an earlier version; a missing
   * file is not made.
   *
   * @throws StoreException when it does not, and says what to do
   */
  static void requireFit(Handle handle, KeySource source, Collection<String> tables) {
    long sealed = sealed(handle, tables);
    check(handle, KeyRing.open(source, Math.max(1, sealed)), among(tables));
  }

  /** How many rows are sealed in the tables that are there. */
  static long sealed(Handle handle, Collection<String> tables) {
    return count(handle, among(tables));
  }

  private static List<String> among(Collection<String> tables) {
    return ALL.stream().filter(tables::contains).toList();
  }

  private static void check(Handle handle, KeyRing keys, List<String> tables) {
    long foreign = foreign(handle, tables, keys.ids());
    if (foreign > 0) {
      throw Failures.of(Kind.KEY, misfit(foreign, count(handle, tables)));
    }
  }

  private static String misfit(long foreign, long all) {
    return ("The key does not fit: %d of %d plans in the database were sealed with another one."
            + " None was changed. Start with the key that fits: TIDEOVER_KEY,"
            + " TIDEOVER_KEY_FILE or --key-file, from your backup. If it is lost for good:"
            + " ./tideover key lost")
        .formatted(foreign, all);
  }

  private static long foreign(Handle handle, List<String> tables, Set<Long> keys) {
    return tables.stream()
        .mapToLong(table ->
            handle.select("select count(*) from " + table + foreign(keys)).mapTo(Long.class).one())
        .sum();
  }

  /** The condition for rows that none of these keys opens. */
  private static String foreign(Set<Long> keys) {
    return keys.isEmpty()
        ? ""
        : keys.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", " where key_id not in (", ")"));
  }
}
