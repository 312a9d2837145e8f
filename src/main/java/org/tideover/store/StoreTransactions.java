package org.tideover.store;

import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.tideover.turn.Transactions;

/** Transactions in which the stores run their statements, whatever engine keeps the rows. */
interface StoreTransactions extends Transactions {
  @Override
  default <T> T inTransaction(Supplier<T> work) {
    return call(ignored -> work.get());
  }

  /**
   * Runs statements in the transaction that is open on this thread, or else in one of their own.
   */
  <T> T call(Function<Handle, T> statements);

  /**
   * Like {@link #call}, and on disk once {@link #secure} has returned after it. Inside an open
   * transaction it is as durable as that one.
   */
  default <T> T durably(Function<Handle, T> statements) {
    return call(statements);
  }

  /** Waits until everything that was stored {@link #durably} is on disk, and holds nobody up. */
  void secure();

  /** Runs work, which may open transactions, while no other thread is in here. */
  void exclusively(Runnable work);

  /** Says that what this transaction erases should leave no copy in a log, where an engine can. */
  void erased();

  /**
   * Says that this transaction erases a person, of whom no copy should stay anywhere, where an
   * engine can.
   */
  void forgotten();

  /** Whether a transaction is open on this thread. */
  boolean isOpenHere();

  /** The connection of the transaction that is open on this thread. */
  Connection joined();

  /** Takes a connection for statements outside of a transaction; {@link #giveBack} ends it. */
  Connection take();

  /** Ends what {@link #take} began. */
  void giveBack(Connection connection);

  /** Tables that say which keys seal people's words, where several processes need to agree. */
  default List<String> keyTables() {
    return List.of();
  }

  /** Whether processes serve people from here, where that can be beside this one. */
  default boolean isServed(Handle handle) {
    return false;
  }

  /** Housekeeping of the engine, to be called now and then. */
  void tidy();

  /** Lets go of the database. */
  void close();
}
