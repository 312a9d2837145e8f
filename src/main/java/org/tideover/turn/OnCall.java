package org.tideover.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.PersonId;

/**
 * The people on call whom the operator connected.
 *
 * @param to where they are told: chats, and addresses; empty where nobody is on call
 * @param notices what they were told
 */
public record OnCall(List<PersonId> to, Notices notices) {
  /** Keeps its own copy. */
  public OnCall {
    to = List.copyOf(to);
  }

  /** Nobody is on call. */
  public static OnCall nobody() {
    return new OnCall(
        List.of(),
        new Notices() {
          @Override
          public void keep(PersonId person, Notice notice, Instant at) {
            // There is nobody to tell.
          }

          @Override
          public Optional<Kept> find(String id) {
            return Optional.empty();
          }

          @Override
          public Optional<Notice> take(String id, PersonId by, Instant at) {
            return Optional.empty();
          }
        });
  }

  /** Whether somebody is. */
  public boolean isConnected() {
    return !to.isEmpty();
  }
}
