package org.tideover.app;

import java.util.function.Predicate;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Outbox;
import org.tideover.store.Database;
import org.tideover.store.Duty;
import org.tideover.turn.Workers;

/**
 * Takes up people's events and messages as people come to this process, and puts them down as they
 * go to another.
 */
final class PeopleDuty implements Duty {
  private final Database database;
  private final Workers workers;
  private final Outbox outbox;

  PeopleDuty(Database database, Workers workers, Outbox outbox) {
    this.database = database;
    this.workers = workers;
    this.outbox = outbox;
  }

  @Override
  public void takeUp(Predicate<PersonId> whose) {
    outbox.resume(whose);
    workers.resume();
  }

  @Override
  public void looksAgain() {
    workers.resume();
  }

  @Override
  public void hears(long event) {
    workers.resume(database.waiting(event));
  }

  @Override
  public void sends(long message) {
    outbox.resume(message);
  }

  @Override
  public void putDown() {
    outbox.putDown();
  }

  @Override
  public boolean isBusyWith(Predicate<PersonId> whose) {
    return workers.isBusyWith(whose) || outbox.isBusyWith(whose);
  }

  @Override
  public void among(int processes) {
    outbox.among(processes);
  }
}
