package org.tideover.store;

import java.util.Optional;
import org.tideover.domain.PersonId;
import org.tideover.domain.PlanBook;
import org.tideover.turn.PlanBooks;

/** The if-then plans in SQL. */
final class SqlPlanBooks implements PlanBooks {
  private final SealedRows<PlanBook> rows;

  SqlPlanBooks(SealedRows<PlanBook> rows) {
    this.rows = rows;
  }

  @Override
  public Optional<PlanBook> find(PersonId person) {
    SealedRows.Found<PlanBook> found = rows.find(person);
    return found.there() ? found.words() : Optional.of(PlanBook.empty());
  }

  @Override
  public void keep(PersonId person, PlanBook book) {
    rows.keep(person, Optional.of(book).filter(kept -> !kept.isEmpty()));
  }
}
