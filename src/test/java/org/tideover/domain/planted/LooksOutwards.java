package org.tideover.domain.planted;

import org.tideover.turn.Transactions;

/** Breaks the ring rule on purpose, so that the test is seen to catch it. */
final class LooksOutwards {
  private LooksOutwards() {}

  static int useOf(Transactions transactions) {
    return transactions.inTransaction(() -> 1);
  }
}
