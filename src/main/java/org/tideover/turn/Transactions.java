package org.tideover.turn;

import java.util.function.Supplier;

/** Runs work in one database transaction that the stores called inside it join. */
public interface Transactions {
  /** Commits when the work returns, rolls back when it throws. Nested calls join the outer one. */
  <T> T inTransaction(Supplier<T> work);
}
