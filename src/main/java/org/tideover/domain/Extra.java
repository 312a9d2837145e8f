package org.tideover.domain;

/**
 * What a message brings besides its words. It is made, or done, when the message is sent, so that
 * nothing of it waits in the queue.
 */
public sealed interface Extra {
  /** Everything that is kept of the person, as files. */
  record Export() implements Extra {}

  /** The chat's messages of the last 48 hours are deleted before this one arrives. */
  record Sweep() implements Extra {}
}
