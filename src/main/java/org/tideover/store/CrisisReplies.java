package org.tideover.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.JournalEntry.Escalated;
import org.tideover.domain.Priority;
import org.tideover.outbox.QueuedMessage;

/** The part of the journal about danger: that it was heard, and when words of help arrived. */
final class CrisisReplies {
  /** The latest danger before the message was queued, unless help for it has arrived already. */
  private static final String ARRIVED =
      "update escalation set delivered_at = ? where delivered_at is null and said_at is not null"
          + " and id = (select max(id) from escalation where person_id = ? and level = 'crisis'"
          + " and at <= ?) returning category";

  private static final String COUNT =
      "insert into crisis_referral (month, category, notifications)"
          + " values (?, ?, 1) on conflict (month, category)"
          + " do update set notifications = crisis_referral.notifications + 1";

  private CrisisReplies() {}

  private static String month(Instant at) {
    return YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString();
  }

  static void write(Handle to, String person, Instant received, Escalated escalated) {
    to.execute(
        "insert into escalation (person_id, at, level, category, found_by, said_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        person,
        escalated.at().toEpochMilli(),
        escalated.level().id(),
        escalated.category().id(),
        escalated.by().id(),
        received.toEpochMilli());
  }

  /**
   * A message arrived; the first of a crisis ends the wait for help. A notice for people on call is
   * about somebody else.
   */
  static void arrived(Handle handle, QueuedMessage message, Instant now) {
    boolean crisis = message.message().priority() == Priority.CRISIS;
    if (crisis && !message.message().isForOnCall()) {
      handle
          .select(
              ARRIVED,
              now.toEpochMilli(),
              message.message().person().toString(),
              message.queuedAt().toEpochMilli())
          .mapTo(String.class)
          .list()
          .forEach(category -> handle.execute(COUNT, month(now), category));
    }
  }
}
