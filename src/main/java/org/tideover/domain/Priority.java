package org.tideover.domain;

/** Whose turn it is to be sent; earlier constants go first. */
public enum Priority {
  CRISIS,
  REPLY,
  STEP,
  NUDGE
}
