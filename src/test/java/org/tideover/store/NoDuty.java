package org.tideover.store;

import java.util.function.Predicate;
import org.tideover.domain.PersonId;

/** The duty of a process that only stores. */
final class NoDuty implements Duty {
  @Override
  public void takeUp(Predicate<PersonId> whose) {}

  @Override
  public void looksAgain() {}

  @Override
  public void hears(long event) {}

  @Override
  public void sends(long message) {}

  @Override
  public void putDown() {}

  @Override
  public boolean isBusyWith(Predicate<PersonId> whose) {
    return false;
  }

  @Override
  public void among(int processes) {}
}
