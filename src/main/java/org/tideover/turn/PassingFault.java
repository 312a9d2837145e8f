package org.tideover.turn;

/** A fault that may be over in a moment, such as a store that is away: what failed is tried on. */
public interface PassingFault {
  /** Whether the same call may succeed later. */
  boolean isPassing();
}
