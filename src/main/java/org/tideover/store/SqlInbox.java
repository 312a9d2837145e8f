package org.tideover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.turn.Inbox;
import org.tideover.turn.InboxItem;

/**
 * The inbox in SQL. Deliveries that arrive while another is being written share one transaction.
 */
final class SqlInbox implements Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(SqlInbox.class);

  private final StoreTransactions transactions;
  private final InstantSource clock;
  private final Sharing sharing;
  private final Runnable setAside;
  private final Queue<Delivery> arriving = new ConcurrentLinkedQueue<>();

  /**
   * Keeps events over an engine.
   *
   * @param setAside is told of each event that is set aside because it cannot be read
   */
  SqlInbox(
      StoreTransactions transactions, InstantSource clock, Sharing sharing, Runnable setAside) {
    this.transactions = transactions;
    this.sharing = sharing;
    this.clock = clock;
    this.setAside = setAside;
  }

  @Override
  public List<InboxItem> store(List<Incoming> events) {
    Delivery mine = new Delivery(events.stream().map(Arrival::of).toList());
    if (transactions.isOpenHere()) {
      return transactions.call(handle -> insert(handle, mine));
    }
    arriving.add(mine);
    transactions.exclusively(() -> writeUnlessWritten(mine));
    return mine.result();
  }

  @Override
  public void secure() {
    transactions.secure();
  }

  @Override
  public List<InboxItem> waiting() {
    return read("select * from inbox order by id");
  }

  /** An event that waits, after the earlier ones of its person; none if its turn is over. */
  List<InboxItem> upTo(long id) {
    return read(
        "select * from inbox where id <= ?"
            + " and person_id = (select person_id from inbox where id = ?) order by id",
        id,
        id);
  }

  @Override
  public boolean claim(InboxItem item) {
    return transactions.call(handle -> sharing.claim(handle, item.incoming().person(), item.id()));
  }

  @Override
  public void done(InboxItem item) {
    transactions.call(handle -> end(handle, item));
  }

  @Override
  public void doneOfNobody(InboxItem item) {
    transactions.call(handle -> {
      transactions.erased();
      return end(handle, item) + disown(handle, item.incoming());
    });
  }

  @Override
  public void failed(InboxItem item) {
    transactions.call(handle ->
        handle.execute("update inbox set attempts = attempts + 1 where id = ?", item.id()));
  }

  @Override
  public void park(InboxItem item, String reason) {
    String event = StableNames.of(item.incoming().event().getClass());
    transactions.call(
        handle -> park(handle, item.id(), item.incoming().person().toString(), event, reason));
  }

  /** Forgets which deliveries were taken in before this time: none so old is repeated any more. */
  int pruneSeenBefore(Instant time) {
    return transactions.call(
        handle -> handle.execute("delete from inbox_seen where seen_at < ?", time.toEpochMilli()));
  }

  private void writeUnlessWritten(Delivery mine) {
    if (mine.isWritten()) {
      return;
    }
    List<Delivery> together = new ArrayList<>();
    for (Delivery next = arriving.poll(); next != null; next = arriving.poll()) {
      together.add(next);
    }
    // Another process may be storing some of the same, brought twice: in one order, or each would
    // wait for the other. Each person's own stay in theirs.
    together.sort(Comparator.comparing(Delivery::person));
    try {
      List<List<InboxItem>> stored =
          transactions.durably(
              handle -> together.stream().map(delivery -> insert(handle, delivery)).toList());
      for (int i = 0; i < together.size(); i++) {
        together.get(i).stored = stored.get(i);
      }
    } catch (StoreException fault) {
      together.forEach(delivery -> delivery.fault = fault);
    }
  }

  private List<InboxItem> insert(Handle handle, Delivery delivery) {
    return delivery.arrivals.stream()
        .filter(arrival -> isNew(handle, arrival.incoming))
        .map(arrival -> insert(handle, arrival))
        .toList();
  }

  private static boolean isNew(Handle handle, Incoming incoming) {
    return handle.execute(
            "insert into inbox_seen (channel, external_id, person_id, seen_at)"
                + " values (?, ?, ?, ?) on conflict do nothing",
            incoming.person().channel(),
            incoming.externalId(),
            incoming.person().toString(),
            incoming.at().toEpochMilli())
        == 1;
  }

  private InboxItem insert(Handle handle, Arrival arrival) {
    Incoming incoming = arrival.incoming;
    ChatMessages.note(handle, incoming.person(), incoming.reference(), incoming.at());
    long id =
        handle
            .select(
                "insert into inbox (channel, external_id, person_id, received_at, language, event)"
                    + " values (?, ?, ?, ?, ?, ?) returning id",
                incoming.person().channel(),
                incoming.externalId(),
                incoming.person().toString(),
                incoming.at().toEpochMilli(),
                incoming.language(),
                arrival.event)
            .mapTo(Long.class)
            .one();
    boolean direct = sharing.tell(handle, Sharing.EVENT, incoming.person(), id);
    return new InboxItem(id, incoming, 0, direct);
  }

  /** An event of a person who was forgotten in its turn has no row any more, but still its id. */
  private static int end(Handle handle, InboxItem item) {
    int ended = handle.execute("delete from inbox where id = ?", item.id());
    Incoming incoming = item.incoming();
    return ended == 1
        ? ended
        : handle.execute(
            "insert into inbox_seen (channel, external_id, person_id, seen_at)"
                + " values (?, ?, '', ?) on conflict do nothing",
            incoming.person().channel(),
            incoming.externalId(),
            incoming.at().toEpochMilli());
  }

  private static int disown(Handle handle, Incoming incoming) {
    return handle.execute(
        "update inbox_seen set person_id = '' where channel = ? and external_id = ?",
        incoming.person().channel(),
        incoming.externalId());
  }

  /** What is unreadable is told of once it is really set aside. */
  private List<InboxItem> read(String query, Object... values) {
    Found found =
        transactions.call(
            handle -> readable(handle, handle.select(query, values).map(Row::of).list()));
    for (int i = 0; i < found.unreadable; i++) {
      setAside.run();
    }
    return found.items;
  }

  private Found readable(Handle handle, List<Row> rows) {
    List<InboxItem> items = new ArrayList<>();
    int unreadable = 0;
    for (Row row : rows) {
      Optional<Event> event = Json.read(Event.class, row.event);
      event.map(row::item).ifPresent(items::add);
      unreadable += event.isPresent() ? 0 : parkUnreadable(handle, row);
    }
    return new Found(List.copyOf(items), unreadable);
  }

  private int parkUnreadable(Handle handle, Row row) {
    LOG.warn("Event {} of the inbox is unreadable to this version and was set aside.", row.id);
    return park(handle, row.id, row.person, "unknown", "unreadable");
  }

  private int park(Handle handle, long id, String person, String event, String reason) {
    handle.execute(
        "insert into inbox_parked (person_id, event, reason, attempts, parked_at)"
            + " select ?, ?, ?, attempts, ? from inbox where id = ?",
        person,
        event,
        reason,
        clock.millis(),
        id);
    return handle.execute("delete from inbox where id = ?", id);
  }

  /** The events that wait, and how many were set aside because nobody can read what they were. */
  private record Found(List<InboxItem> items, int unreadable) {}

  /** An event with its JSON, made before anybody waits for the connection. */
  private record Arrival(Incoming incoming, String event) {
    static Arrival of(Incoming incoming) {
      return new Arrival(incoming, Json.write(Event.class, incoming.event()));
    }
  }

  /** The events of one call. Its outcome is guarded by the connection's lock. */
  private static final class Delivery {
    private final List<Arrival> arrivals;
    private @Nullable List<InboxItem> stored;
    private @Nullable StoreException fault;

    Delivery(List<Arrival> arrivals) {
      this.arrivals = arrivals;
    }

    /** Whose the first event is; empty where there is none. */
    String person() {
      return arrivals.isEmpty() ? "" : arrivals.getFirst().incoming.person().toString();
    }

    boolean isWritten() {
      return stored != null || fault != null;
    }

    List<InboxItem> result() {
      if (stored != null) {
        return stored;
      }
      throw fault != null
          ? fault
          : new IllegalStateException("An unwritten delivery has no result");
    }
  }

  private record Row(
      long id,
      String externalId,
      String person,
      long at,
      String language,
      String event,
      int tries) {
    static Row of(ResultSet row, StatementContext ignored) throws SQLException {
      return new Row(
          row.getLong("id"),
          row.getString("external_id"),
          row.getString("person_id"),
          row.getLong("received_at"),
          row.getString("language"),
          row.getString("event"),
          row.getInt("attempts"));
    }

    InboxItem item(Event read) {
      Instant received = Instant.ofEpochMilli(at);
      return new InboxItem(
          id, new Incoming(PersonId.parse(person), externalId, received, language, read), tries);
    }
  }
}
