package org.tideover.turn;

import java.util.Optional;
import org.tideover.domain.PersonId;
import org.tideover.domain.PlanBook;

/**
 * Everybody's if-then plans, which are kept encrypted; the safety plans are in {@link Plans}.
 * Methods join a transaction that is open on their thread; {@link People#forget} erases a person's
 * plans as well.
 */
public interface PlanBooks {
  /** A person's plans; empty where there are some that cannot be opened with the key. */
  Optional<PlanBook> find(PersonId person);

  /** Keeps plans in place of the earlier ones; an empty book erases them. */
  void keep(PersonId person, PlanBook book);
}
