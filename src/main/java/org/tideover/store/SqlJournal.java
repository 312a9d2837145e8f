package org.tideover.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.CheckedIn;
import org.tideover.domain.JournalEntry.EpisodeClosed;
import org.tideover.domain.JournalEntry.EpisodeOpened;
import org.tideover.domain.JournalEntry.Escalated;
import org.tideover.domain.JournalEntry.MovementOffered;
import org.tideover.domain.JournalEntry.MovementWithheld;
import org.tideover.domain.JournalEntry.NudgeAnswered;
import org.tideover.domain.JournalEntry.NudgeDecided;
import org.tideover.domain.JournalEntry.NudgeLetGo;
import org.tideover.domain.JournalEntry.OfferAnswered;
import org.tideover.domain.JournalEntry.PlanAnswered;
import org.tideover.domain.JournalEntry.SessionEnded;
import org.tideover.domain.JournalEntry.SessionStarted;
import org.tideover.domain.JournalEntry.SkillShown;
import org.tideover.domain.JournalEntry.UrgeRated;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.PersonId;
import org.tideover.turn.Journal;

/** The journal in SQL: one table for each kind of thing that happened. */
final class SqlJournal implements Journal {
  private final StoreTransactions transactions;

  SqlJournal(StoreTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void write(PersonId person, Instant received, List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    String id = person.toString();
    transactions.call(handle -> {
      entries.forEach(entry -> write(handle, id, received, entry));
      return id;
    });
  }

  @Override
  public MovementHistory history(PersonId person, Instant now) {
    return transactions.call(handle -> MovementHistories.of(person, now, handle));
  }

  /** The tables of what happened, and the column by which a row grows old. */
  private static final Map<String, String> AGES =
      Map.ofEntries(
          Map.entry("urge_episode", "opened_at"),
          Map.entry("urge_reading", "at"),
          Map.entry("movement_offer", "at"),
          Map.entry("movement_withheld", "at"),
          Map.entry("offer_answer", "at"),
          Map.entry("skill_shown", "at"),
          Map.entry("movement_session", "started_at"),
          Map.entry("escalation", "at"),
          Map.entry("check_in", "at"),
          Map.entry("plan_answer", "at"),
          Map.entry("nudge_decision", "at"),
          Map.entry("nudge_answer", "at"),
          Map.entry("on_call_notice", "at"),
          Map.entry("inbox_parked", "parked_at"));

  /** Forgets what happened before this time, each kind of thing in a transaction of its own. */
  void forgetBefore(Instant time) {
    AGES.forEach((table, age) ->
        transactions.call(handle -> forget(handle, table, age, time.toEpochMilli())));
  }

  private int forget(Handle handle, String table, String age, long before) {
    int rows = handle.execute("delete from " + table + " where " + age + " < ?", before);
    if (rows > 0) {
      transactions.erased();
    }
    return rows;
  }

  private static void write(Handle to, String person, Instant received, JournalEntry entry) {
    switch (entry) {
      case EpisodeOpened opened -> open(to, person, opened);
      case UrgeRated rated -> rate(to, person, rated);
      case MovementOffered offered -> OfferRow.write(to, person, offered);
      case MovementWithheld withheld -> withhold(to, person, withheld);
      case OfferAnswered answered -> answer(to, person, answered);
      case SkillShown shown -> show(to, person, shown);
      case SessionStarted started -> start(to, person, started);
      case SessionEnded ended -> end(to, person, ended);
      case EpisodeClosed closed -> close(to, person, closed);
      case Escalated escalated -> CrisisReplies.write(to, person, received, escalated);
      case CheckedIn checked -> WhenWeWriteFirst.checkIn(to, person, checked.checkIn());
      case PlanAnswered answered -> WhenWeWriteFirst.plan(to, person, answered);
      case NudgeDecided decided -> WhenWeWriteFirst.decide(to, person, decided);
      case NudgeLetGo gone -> WhenWeWriteFirst.letGo(to, person, gone);
      case NudgeAnswered answered -> WhenWeWriteFirst.answer(to, person, answered);
    }
  }

  private static void open(Handle to, String person, EpisodeOpened opened) {
    to.execute(
        "insert into urge_episode (person_id, episode, opened_at) values (?, ?, ?)"
            + " on conflict (person_id, episode) do nothing",
        person,
        opened.episode(),
        opened.at().toEpochMilli());
  }

  private static void rate(Handle to, String person, UrgeRated rated) {
    to.execute(
        "insert into urge_reading (person_id, episode, at, phase, intensity)"
            + " values (?, ?, ?, ?, ?)",
        person,
        rated.episode(),
        rated.at().toEpochMilli(),
        rated.phase().id(),
        rated.intensity().value());
  }

  private static void withhold(Handle to, String person, MovementWithheld withheld) {
    to.execute(
        "insert into movement_withheld (person_id, episode, at, why) values (?, ?, ?, ?)",
        person,
        withheld.episode(),
        withheld.at().toEpochMilli(),
        withheld.why().id());
  }

  private static void answer(Handle to, String person, OfferAnswered answered) {
    to.execute(
        "insert into offer_answer (person_id, episode, at, movement, answer)"
            + " values (?, ?, ?, ?, ?)",
        person,
        answered.episode(),
        answered.at().toEpochMilli(),
        answered.movement(),
        answered.answer());
  }

  private static void show(Handle to, String person, SkillShown shown) {
    to.execute(
        "insert into skill_shown (person_id, episode, at, skill) values (?, ?, ?, ?)",
        person,
        shown.episode(),
        shown.at().toEpochMilli(),
        shown.skill());
  }

  private static void start(Handle to, String person, SessionStarted started) {
    to.execute(
        "insert into movement_session (person_id, episode, movement, started_at)"
            + " values (?, ?, ?, ?)",
        person,
        started.episode(),
        started.movement(),
        started.at().toEpochMilli());
  }

  /** Ends the latest session of that movement that is still open. */
  private static void end(Handle to, String person, SessionEnded ended) {
    to.execute(
        "update movement_session set ended_at = ?, outcome = ?, steps_done = ? where id ="
            + " (select max(id) from movement_session where person_id = ? and episode = ?"
            + " and movement = ? and ended_at is null)",
        ended.at().toEpochMilli(),
        ended.outcome().id(),
        ended.stepsDone(),
        person,
        ended.episode(),
        ended.movement());
  }

  private static void close(Handle to, String person, EpisodeClosed closed) {
    to.execute(
        "update urge_episode set closed_at = ?, outcome = ? where person_id = ? and episode = ?",
        closed.at().toEpochMilli(),
        closed.outcome().id(),
        person,
        closed.episode());
  }
}
