package org.tideover.turn;

import org.tideover.domain.KeptPlan;
import org.tideover.domain.PersonId;
import org.tideover.domain.SafetyPlan;

/**
 * The safety plans, which are kept encrypted. Methods join a transaction that is open on their
 * thread; {@link People#forget} erases a person's plan as well.
 */
public interface Plans {
  /** What is kept of a person's plan. */
  KeptPlan find(PersonId person);

  /** Keeps a plan in place of the earlier one; an empty plan erases it. */
  void keep(PersonId person, SafetyPlan plan);
}
