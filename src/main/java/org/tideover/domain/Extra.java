package org.tideover.domain;

/**
 * What a message brings besides its words. It is made, or done, when the message is sent, so that
 * nothing of it waits in the queue.
 */
public sealed interface Extra {
  /** Everything that is kept of the person, as files. */
  record Export() implements Extra {}

  /**
   * A picture of how it went.
   *
   * @param days how many days it looks back
   * @param zone id of the person's time zone; empty while it is unknown
   */
  record Chart(int days, String zone) implements Extra {}

  /**
   * A figure that moves, where the channel shows pictures; it stays when the words are replaced.
   *
   * @param figure its id
   */
  record Moving(String figure) implements Extra {}

  /** The chat's messages of the last 48 hours are deleted before this one arrives. */
  record Sweep() implements Extra {}
}
