package org.tideover.store;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.JournalEntry.Escalated;
import org.tideover.domain.Priority;
import org.tideover.insight.Ledger.Referral;
import org.tideover.outbox.QueuedMessage;

/** The part of the journal about danger: that it was heard, and when words of help arrived. */
final class CrisisReplies {
  /** The latest danger before the message was queued, unless help for it has arrived already. */
  private static final String ARRIVED =
      "update escalation set delivered_at = ? where delivered_at is null and said_at is not null"
          + " and id = (select max(id) from escalation where person_id = ? and level = 'crisis'"
          + " and at <= ?) returning category";

  /** How often help of this kind arrived lately, this time included. */
  private static final String LATELY =
      "select count(*) from escalation where person_id = ? and category = ? and level = 'crisis'"
          + " and delivered_at is not null and at > ?";

  /** Further words of the same danger within this time belong to the same crisis. */
  private static final Duration ONE_CRISIS = Duration.ofDays(1);

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
   * A message arrived; the first of a crisis ends the wait for help, and is counted as a referral.
   * A notice for people on call is about somebody else.
   */
  static void arrived(Handle handle, QueuedMessage message, Instant now) {
    boolean crisis = message.message().priority() == Priority.CRISIS;
    if (crisis && !message.message().isForOnCall()) {
      helped(handle, message, now)
          .filter(category -> begins(handle, message, category))
          .or(() -> unasked(message.message().key()))
          .ifPresent(kind -> handle.execute(COUNT, month(now), kind));
    }
  }

  private static Optional<String> helped(Handle handle, QueuedMessage message, Instant now) {
    return handle
        .select(
            ARRIVED,
            now.toEpochMilli(),
            message.message().person().toString(),
            message.queuedAt().toEpochMilli())
        .mapTo(String.class)
        .findOne();
  }

  private static boolean begins(Handle handle, QueuedMessage message, String category) {
    return handle
            .select(
                LATELY,
                message.message().person().toString(),
                category,
                message.queuedAt().minus(ONE_CRISIS).toEpochMilli())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  /** Lines that come without words that were heard as a crisis. */
  private static Optional<String> unasked(String key) {
    return key.equals("crisis.help-now")
        ? Optional.of(Referral.HELP_NOW)
        : Optional.of(Referral.QUESTION).filter(question -> key.startsWith("concern."));
  }
}
