package org.tideover.store;

import java.util.function.Predicate;
import org.tideover.domain.PersonId;

/** What a process does when people come to it, or leave it. Called on one thread. */
public interface Duty {
  /** Takes up whatever waits for people who came. */
  void takeUp(Predicate<PersonId> whose);

  /** Takes up events that wait and were not heard of. */
  void looksAgain();

  /** Takes up an event that another process stored. */
  void hears(long event);

  /** Sends a message that another process queued. */
  void sends(long message);

  /** Puts down what is at hand of people who are no longer this process's. */
  void putDown();

  /** Whether something is still under way for people who are about to leave. */
  boolean isBusyWith(Predicate<PersonId> whose);

  /** Says how many processes there are, this one among them. */
  void among(int processes);
}
