package org.tideover.conversation;

import java.time.Instant;
import org.tideover.domain.PersonId;

/**
 * What is kept of a person between turns.
 *
 * @param person who
 * @param profile what they told us about themselves
 * @param conversation where the conversation stands
 * @param metAt when they first came
 */
public record PersonState(
    PersonId person, Profile profile, ConversationState conversation, Instant metAt) {}
