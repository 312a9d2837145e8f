package org.tideover.channel.telegram;

import java.util.Optional;
import org.tideover.domain.Incoming;

/**
 * What an update means to us.
 *
 * @param incoming the event; empty for what we ignore on purpose
 * @param callback the tap that waits for its answer, if it is one
 */
record Reading(Optional<Incoming> incoming, Optional<String> callback) {
  static final Reading IGNORED = new Reading(Optional.empty(), Optional.empty());
}
