package org.tideover.domain;

/** What is kept of a person's safety plan. */
public sealed interface KeptPlan {
  /** There is none. */
  record None() implements KeptPlan {}

  /**
   * There is one.
   *
   * @param plan it
   */
  record Open(SafetyPlan plan) implements KeptPlan {}

  /** There is one that cannot be opened with the key that the program has; it is left alone. */
  record Locked() implements KeptPlan {}
}
