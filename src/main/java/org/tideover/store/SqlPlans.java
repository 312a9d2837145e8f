package org.tideover.store;

import java.util.Optional;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.PersonId;
import org.tideover.domain.SafetyPlan;
import org.tideover.turn.Plans;

/** The safety plans in SQL. */
final class SqlPlans implements Plans {
  private final SealedRows<SafetyPlan> rows;

  SqlPlans(SealedRows<SafetyPlan> rows) {
    this.rows = rows;
  }

  @Override
  public KeptPlan find(PersonId person) {
    SealedRows.Found<SafetyPlan> found = rows.find(person);
    return found.there()
        ? found.words().<KeptPlan>map(KeptPlan.Open::new).orElseGet(KeptPlan.Locked::new)
        : new KeptPlan.None();
  }

  @Override
  public void keep(PersonId person, SafetyPlan plan) {
    rows.keep(person, Optional.of(plan).filter(kept -> !kept.isEmpty()));
  }
}
