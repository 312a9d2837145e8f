package org.tideover.outbox;

import java.util.HashSet;
import java.util.Set;
import org.tideover.domain.PersonId;

/**
 * What was done with while the store was read, and so must not be taken up from what was read. Its
 * owner keeps threads apart.
 */
final class Meanwhile {
  private final Set<Long> done = new HashSet<>();
  private final Set<PersonId> recalled = new HashSet<>();
  private int readings;

  /** The store is going to be read. */
  void begins() {
    readings++;
  }

  /** What was read is taken up. */
  void ends() {
    readings--;
    if (readings == 0) {
      done.clear();
      recalled.clear();
    }
  }

  /** Nothing is left to do with a message. */
  void settled(Waiting message) {
    if (readings > 0) {
      done.add(message.id());
    }
  }

  /** What waited for a person was taken back. */
  void recalled(PersonId person) {
    if (readings > 0) {
      recalled.add(person);
    }
  }

  boolean isPast(PersonId person, Waiting message) {
    return done.contains(message.id()) || recalled.contains(person);
  }
}
