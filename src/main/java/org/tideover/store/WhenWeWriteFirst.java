package org.tideover.store;

import org.jdbi.v3.core.Handle;
import org.tideover.domain.CheckIn;
import org.tideover.domain.JournalEntry.NudgeAnswered;
import org.tideover.domain.JournalEntry.NudgeDecided;
import org.tideover.domain.JournalEntry.NudgeLetGo;
import org.tideover.domain.JournalEntry.PlanAnswered;
import org.tideover.domain.SkipReason;
import org.tideover.domain.UrgeIntensity;

/** The part of the journal about check-ins, plans and nudges. */
final class WhenWeWriteFirst {
  private WhenWeWriteFirst() {}

  /** More answers to the same check-in take the place of fewer. */
  static void checkIn(Handle to, String person, CheckIn checkIn) {
    to.execute(
        "insert into check_in (person_id, at, urge, mood, slept, moved) values (?, ?, ?, ?, ?, ?)"
            + " on conflict (person_id, at) do update set urge = excluded.urge,"
            + " mood = excluded.mood, slept = excluded.slept, moved = excluded.moved",
        person,
        checkIn.at().toEpochMilli(),
        checkIn.urge().map(UrgeIntensity::value).orElse(null),
        checkIn.mood() == 0 ? null : checkIn.mood(),
        checkIn.slept().id(),
        checkIn.moved().id());
  }

  static void plan(Handle to, String person, PlanAnswered answered) {
    to.execute(
        "insert into plan_answer (person_id, plan, at, answer) values (?, ?, ?, ?)",
        person,
        answered.plan(),
        answered.at().toEpochMilli(),
        answered.answer());
  }

  static void decide(Handle to, String person, NudgeDecided decided) {
    to.execute(
        "insert into nudge_decision (person_id, decision, at, point, sent, reason, probability,"
            + " message, variables) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (person_id, decision) do nothing",
        person,
        decided.id(),
        decided.at().toEpochMilli(),
        decided.decision().point().id(),
        decided.decision().sends(),
        decided.decision().skip().map(reason -> reason.id()).orElse(""),
        decided.decision().probability(),
        decided.decision().message(),
        decided.decision().variables());
  }

  /** It stands as a decision not to send, for the reason for which it was let go. */
  static void letGo(Handle to, String person, NudgeLetGo gone) {
    to.execute(
        "update nudge_decision set sent = ?, reason = ? where person_id = ? and at = ? and sent",
        false,
        SkipReason.QUIET_HOURS.id(),
        person,
        gone.decided().toEpochMilli());
  }

  static void answer(Handle to, String person, NudgeAnswered answered) {
    to.execute(
        "insert into nudge_answer (person_id, decision, at, answer) values (?, ?, ?, ?)",
        person,
        answered.decision(),
        answered.at().toEpochMilli(),
        answered.answer());
  }
}
