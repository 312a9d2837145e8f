package org.tideover.app;

import java.util.Map;
import org.tideover.outbox.Limits;
import org.tideover.outbox.Sender;

/**
 * How messages leave the program.
 *
 * @param senders by channel
 * @param limits how fast
 */
record WaysOut(Map<String, Sender> senders, Limits limits) {
  /** A way on this machine, which can never be too busy. */
  static WaysOut local(String channel, Sender sender) {
    return new WaysOut(Map.of(channel, sender), Limits.none());
  }
}
