package org.tideover.turn;

import java.util.List;
import org.tideover.domain.Incoming;

/** The durable queue of events. Methods join a transaction that is open on their thread. */
public interface Inbox {
  /**
   * Stores events in one transaction, which outlives the process when this returns, and the loss of
   * power once {@link #secure} has returned, too. An event whose channel and external id are known
   * already is left out.
   *
   * @return what was new, in order
   */
  List<InboxItem> store(List<Incoming> events);

  /** Waits until everything that was stored before is on disk. Never inside a transaction. */
  void secure();

  /** All events that wait for their turn, oldest first; read at start. */
  List<InboxItem> waiting();

  /**
   * Takes hold of an event until the open transaction ends. Where several processes serve one
   * database, it may be another's by now.
   *
   * @return whether its turn may run here
   */
  default boolean claim(InboxItem item) {
    return true;
  }

  /** Ends an event's turn: its text is erased, its external id is kept to recognise repeats. */
  void done(InboxItem item);

  /** The same of an event of somebody who is not kept: nor is then whose it was. */
  void doneOfNobody(InboxItem item);

  /** Counts a failed turn. */
  void failed(InboxItem item);

  /** Sets an event aside that fails again and again, so that it holds nobody up. */
  void park(InboxItem item, String reason);
}
