package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.outbox.OutboxStore;
import org.tideover.outbox.QueuedMessage;

/** The outbox in SQL. */
final class SqlOutboxStore implements OutboxStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqlOutboxStore.class);

  /** So many rows are in memory at the same time, however many wait. */
  private static final int AT_ONCE = 500;

  private static final String SELECT = "select id, message, queued_at, attempts from outbox";

  /** Replies that show a person's own words, let somebody in, or are the last to whoever left. */
  private static final List<String> CONFIDENTIAL =
      List.of("safety-plan.", "forget.done", "buddy.invite-link", "buddy.menu", "buddy.told");

  private final StoreTransactions transactions;
  private final InstantSource clock;
  private final Sharing sharing;

  SqlOutboxStore(StoreTransactions transactions, InstantSource clock, Sharing sharing) {
    this.transactions = transactions;
    this.sharing = sharing;
    this.clock = clock;
  }

  @Override
  public List<QueuedMessage> add(List<OutgoingMessage> messages) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    return transactions.call(
        handle -> messages.stream().map(message -> add(handle, message, now)).toList());
  }

  @Override
  public int forEachWaiting(Consumer<QueuedMessage> each) {
    return transactions.call(handle -> {
      List<Row> unreadable = new ArrayList<>();
      try (ResultIterator<Row> rows =
          handle.select(SELECT + " order by id").setFetchSize(AT_ONCE).map(Row::of).iterator()) {
        rows.forEachRemaining(row -> row.read().ifPresentOrElse(each, () -> unreadable.add(row)));
      }
      return (int) unreadable.stream().filter(row -> giveUpUnreadable(handle, row)).count();
    });
  }

  @Override
  public Optional<QueuedMessage> find(long id) {
    return transactions.call(handle ->
        handle.select(SELECT + " where id = ?", id).map(Row::of).findOne().flatMap(Row::read));
  }

  @Override
  public void delivered(QueuedMessage message, Optional<String> reference) {
    transactions.call(handle -> {
      leaveNoCopy(message.message().key());
      boolean known = takeOut(handle, message.id());
      // A person who was forgotten meanwhile leaves nothing behind.
      if (known) {
        CrisisReplies.arrived(handle, message, clock.instant());
        reference.ifPresent(sent -> arrived(handle, message.message(), sent));
      }
      return known;
    });
  }

  @Override
  public void failed(QueuedMessage message) {
    transactions.call(handle ->
        handle.execute("update outbox set attempts = attempts + 1 where id = ?", message.id()));
  }

  @Override
  public void givenUp(QueuedMessage message, String reason) {
    transactions.call(handle -> {
      leaveNoCopy(message.message().key());
      return giveUp(handle, message.id(), message.message().key(), reason);
    });
  }

  @Override
  public void drop(PersonId person) {
    transactions.call(
        handle -> handle.execute("delete from outbox where person_id = ?", person.toString()));
  }

  @Override
  public Optional<String> reference(PersonId person, String slot) {
    return transactions.call(handle ->
        handle
            .select(
                "select reference from slot where person_id = ? and slot = ?",
                person.toString(),
                slot)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public void shown(PersonId person, List<String> references) {
    transactions.call(handle -> {
      references.forEach(
          reference -> ChatMessages.noteSent(handle, person, reference, clock.instant()));
      return references.size();
    });
  }

  @Override
  public List<String> recent(PersonId person) {
    return transactions.call(handle -> ChatMessages.recent(handle, person, clock.instant()));
  }

  @Override
  public void swept(PersonId person, List<String> references) {
    transactions.call(handle -> ChatMessages.forget(handle, person, references));
  }

  private void arrived(Handle handle, OutgoingMessage message, String reference) {
    ChatMessages.noteSent(handle, message.person(), reference, clock.instant());
    if (!message.slot().isEmpty()) {
      fillSlot(handle, message, reference);
    }
  }

  private QueuedMessage add(Handle handle, OutgoingMessage message, Instant now) {
    long id =
        handle
            .select(
                "insert into outbox (person_id, message, queued_at) values (?, ?, ?) returning id",
                message.person().toString(),
                Json.write(OutgoingMessage.class, message),
                now.toEpochMilli())
            .mapTo(Long.class)
            .one();
    var unused = sharing.tell(handle, Sharing.MESSAGE, message.person(), id);
    return new QueuedMessage(id, message, now, 0);
  }

  /** Whether it was given up here; another process may have been first. */
  private boolean giveUpUnreadable(Handle handle, Row row) {
    LOG.warn("Message {} of the outbox is unreadable to this version; given up.", row.id);
    return giveUp(handle, row.id, "unknown", "unreadable");
  }

  private boolean giveUp(Handle handle, long id, String key, String reason) {
    boolean known = takeOut(handle, id);
    if (known) {
      handle.execute(
          "insert into outbox_given_up (message_key, reason, messages, last_at)"
              + " values (?, ?, 1, ?) on conflict (message_key, reason) do update"
              + " set messages = outbox_given_up.messages + 1, last_at = excluded.last_at",
          key,
          reason,
          clock.millis());
    }
    return known;
  }

  /** Such a message leaves no copy behind in the write-ahead log. */
  private void leaveNoCopy(String key) {
    if (CONFIDENTIAL.stream().anyMatch(key::startsWith)) {
      transactions.erased();
    }
  }

  private static boolean takeOut(Handle handle, long id) {
    return handle.execute("delete from outbox where id = ?", id) == 1;
  }

  private static void fillSlot(Handle handle, OutgoingMessage message, String reference) {
    handle.execute(
        "insert into slot (person_id, slot, reference) values (?, ?, ?)"
            + " on conflict (person_id, slot) do update set reference = excluded.reference",
        message.person().toString(),
        message.slot(),
        reference);
  }

  private record Row(long id, String message, long queuedAt, int attempts) {
    static Row of(ResultSet row, StatementContext ignored) throws SQLException {
      return new Row(
          row.getLong("id"),
          row.getString("message"),
          row.getLong("queued_at"),
          row.getInt("attempts"));
    }

    /** Empty if another version wrote it. */
    Optional<QueuedMessage> read() {
      return Json.read(OutgoingMessage.class, message)
          .map(read -> new QueuedMessage(id, read, Instant.ofEpochMilli(queuedAt), attempts));
    }
  }
}
