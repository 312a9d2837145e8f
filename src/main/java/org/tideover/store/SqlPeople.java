package org.tideover.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.PersonId;
import org.tideover.turn.People;

/** The people in SQL. */
final class SqlPeople implements People {
  /** Every table that has something of a person. */
  static final List<String> TABLES =
      List.of(
          "person",
          "inbox",
          "inbox_seen",
          "inbox_parked",
          "outbox",
          "slot",
          "chat_message",
          // Before the ties: whoever agrees to an invitation just now holds it until there is one.
          "buddy_invitation",
          "buddy",
          "buddy_label",
          "together_round",
          "together_member",
          "urge_episode",
          "urge_reading",
          "movement_offer",
          "movement_withheld",
          "offer_answer",
          "skill_shown",
          "movement_session",
          "escalation",
          "safety_plan",
          "plan_book",
          "check_in",
          "plan_answer",
          "nudge_decision",
          "nudge_answer",
          "on_call_notice");

  /** So many people's states are kept as they were read; whoever writes, writes several times. */
  private static final int LATELY = 500;

  /** So many people are let go in one transaction. */
  private static final int AT_ONCE = 20;

  /** A buddy who was never needed has nothing to do here: they stay while their person is heard. */
  private static final String IS_SILENT =
      " heard_at < :time and not exists (select 1 from buddy"
          + " join person helped on helped.person_id = buddy.person_id"
          + " where buddy.buddy_id = person.person_id and helped.heard_at >= :time)";

  private final StoreTransactions transactions;
  private final InstantSource clock;

  private final Cache<PersonId, Stored> lately =
      Caffeine.newBuilder().maximumSize(LATELY).executor(Runnable::run).build();

  /** A state beside what is stored of it, which tells whether it still holds. */
  private record Stored(String json, PersonState state) {}

  SqlPeople(StoreTransactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<PersonState> find(PersonId person) {
    return transactions.call(handle ->
        handle
            .select("select state, met_at from person where person_id = ?", person.toString())
            .map((row, ignored) ->
                read(person, Instant.ofEpochMilli(row.getLong("met_at")), row.getString("state")))
            .findOne());
  }

  private PersonState read(PersonId person, Instant metAt, String json) {
    Stored known = lately.getIfPresent(person);
    return known != null && known.json.equals(json)
        ? known.state
        : StateCodec.read(person, metAt, json);
  }

  @Override
  public void save(PersonState state) {
    String json = StateCodec.write(state);
    lately.put(state.person(), new Stored(json, state));
    transactions.call(handle ->
        handle.execute(
            "insert into person (person_id, state, met_at, updated_at, heard_at)"
                + " values (?, ?, ?, ?, ?)"
                + " on conflict (person_id) do update"
                + " set state = excluded.state, updated_at = excluded.updated_at",
            state.person().toString(),
            json,
            state.metAt().toEpochMilli(),
            clock.millis(),
            clock.millis()));
  }

  @Override
  public void heard(PersonId person) {
    transactions.call(handle ->
        handle.execute(
            "update person set heard_at = ? where person_id = ?",
            clock.millis(),
            person.toString()));
  }

  @Override
  public void forget(PersonId person) {
    lately.invalidate(person);
    transactions.call(handle -> erase(handle, person.toString()));
  }

  /** When anybody did something of their own last; empty where nobody is kept. */
  Optional<Instant> lastHeard() {
    return transactions.call(handle ->
        handle
            .select("select heard_at from person order by heard_at desc limit 1")
            .mapTo(Long.class)
            .findOne()
            .map(Instant::ofEpochMilli));
  }

  /**
   * Erases everybody who did nothing of their own since then, nor is the buddy of somebody who did,
   * a few at a time so that nobody waits for all of them; says how many they were. Stops where its
   * thread is to end.
   */
  int forgetUnheardSince(Instant time) {
    List<String> silent =
        transactions.call(handle ->
            handle
                .createQuery(
                    "select person_id from person where" + IS_SILENT + " order by person_id")
                .bind("time", time.toEpochMilli())
                .mapTo(String.class)
                .list());
    int gone = 0;
    for (int i = 0; i < silent.size() && !Thread.currentThread().isInterrupted(); i += AT_ONCE) {
      List<String> some = silent.subList(i, Math.min(i + AT_ONCE, silent.size()));
      gone += transactions.call(handle -> letGo(handle, some, time));
    }
    return gone;
  }

  /** Whoever came back meanwhile stays. */
  private int letGo(Handle handle, List<String> some, Instant time) {
    int gone = 0;
    for (String person : some) {
      boolean silent =
          handle
                  .createUpdate("delete from person where person_id = :person and" + IS_SILENT)
                  .bind("person", person)
                  .bind("time", time.toEpochMilli())
                  .execute()
              == 1;
      if (silent) {
        lately.invalidate(PersonId.parse(person));
        erase(handle, person);
        gone++;
      }
    }
    return gone;
  }

  private int erase(Handle handle, String id) {
    // What somebody else calls them goes as it does when the tie ends.
    int rows =
        handle.execute(
            "delete from buddy_label"
                + " where person_id in (select person_id from buddy where buddy_id = ?)",
            id);
    for (String table : TABLES) {
      rows += handle.execute("delete from " + table + " where person_id = ?", id);
    }
    rows += handle.execute("delete from buddy where buddy_id = ?", id);
    rows += handle.execute("delete from buddy_invitation where opened_by = ?", id);
    // Of another's notice only who took it is theirs.
    rows += handle.execute("update on_call_notice set taken_by = null where taken_by = ?", id);
    // An appointment's instance is person/kind; '0' is what follows '/'.
    handle.execute(
        "delete from appointment where task_name = 'appointment' and task_instance > ?"
            + " and task_instance < ?",
        id + "/",
        id + "0");
    transactions.forgotten();
    return rows;
  }
}
