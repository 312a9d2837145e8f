package org.tideover.store;

import org.jdbi.v3.core.Handle;
import org.tideover.domain.Peers;
import org.tideover.domain.PersonId;

/** What the stores do for the other processes on the same database. */
interface Sharing extends Peers {
  /** A new event. */
  char EVENT = 'e';

  /** A new message. */
  char MESSAGE = 'm';

  /**
   * Tells whoever serves a person of a new row, with the commit, unless this process may go on with
   * it at once.
   *
   * @return whether it may
   */
  boolean tell(Handle handle, char kind, PersonId person, long id);

  /**
   * Takes hold of an event until the transaction ends; false where its turn is over, or another
   * process's.
   */
  boolean claim(Handle handle, PersonId person, long event);

  /** One process alone: nobody needs to be told, and nothing to be claimed. */
  static Sharing alone() {
    Peers everybody = Peers.none();
    return new Sharing() {
      @Override
      public boolean tell(Handle handle, char kind, PersonId person, long id) {
        return true;
      }

      @Override
      public boolean claim(Handle handle, PersonId person, long event) {
        return true;
      }

      @Override
      public boolean serves(PersonId person) {
        return everybody.serves(person);
      }

      @Override
      public boolean isDirect(PersonId person) {
        return everybody.isDirect(person);
      }

      @Override
      public boolean isCertain() {
        return everybody.isCertain();
      }
    };
  }
}
