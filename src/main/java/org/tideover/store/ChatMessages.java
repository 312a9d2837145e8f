package org.tideover.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.PersonId;

/**
 * Which messages a chat shows: the channel's names for them and their times, kept only while the
 * channel would still delete them.
 */
final class ChatMessages {
  /** Telegram deletes nothing that is older. */
  static final Duration DELETABLE = Duration.ofHours(48);

  /** So much earlier we stop asking for it, since one message that is too old spoils a request. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private ChatMessages() {}

  static void note(Handle handle, PersonId person, String reference, Instant at) {
    if (!reference.isEmpty()) {
      handle.execute(
          "insert into chat_message (person_id, reference, shown_at) values (?, ?, ?)"
              + " on conflict do nothing",
          person.toString(),
          reference,
          at.toEpochMilli());
    }
  }

  /** The same for what we sent; whoever was forgotten meanwhile leaves nothing behind. */
  static void noteSent(Handle handle, PersonId person, String reference, Instant at) {
    if (!reference.isEmpty()) {
      handle.execute(
          "insert into chat_message (person_id, reference, shown_at)"
              + " select person_id, ?, ? from person where person_id = ? on conflict do nothing",
          reference,
          at.toEpochMilli(),
          person.toString());
    }
  }

  static List<String> recent(Handle handle, PersonId person, Instant now) {
    return handle
        .select(
            "select reference from chat_message where person_id = ? and shown_at > ?"
                + " order by shown_at, reference",
            person.toString(),
            now.minus(DELETABLE).plus(MARGIN).toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  static int forget(Handle handle, PersonId person, List<String> references) {
    references.forEach(reference ->
        handle.execute(
            "delete from chat_message where person_id = ? and reference = ?",
            person.toString(),
            reference));
    return references.size();
  }

  /** Forgets what no channel deletes any more. */
  static int prune(Handle handle, Instant now) {
    return handle.execute(
        "delete from chat_message where shown_at < ?", now.minus(DELETABLE).toEpochMilli());
  }
}
