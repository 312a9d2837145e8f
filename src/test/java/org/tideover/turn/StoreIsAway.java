package org.tideover.turn;

/** A fault that is over in a while. */
final class StoreIsAway extends RuntimeException implements PassingFault {
  private static final long serialVersionUID = 1;

  @Override
  public boolean isPassing() {
    return true;
  }
}
