package org.tideover.conversation.together;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tideover.conversation.state.Advisor;
import org.tideover.domain.PersonId;
import org.tideover.domain.Round;

/**
 * The circumstances of a group's turn.
 *
 * @param group the group, as a chat
 * @param round where it stands
 * @param members who joined
 * @param known whether somebody has a private chat with us
 * @param advisor content and the choice of movement
 * @param now program time
 * @param ids fresh unique ids
 */
public record GroupMoment(
    PersonId group,
    Round round,
    Set<PersonId> members,
    Predicate<PersonId> known,
    Advisor advisor,
    Instant now,
    Supplier<String> ids) {
  /** Keeps its own copy. */
  public GroupMoment {
    members = Set.copyOf(members);
  }
}
