package org.tideover.app;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.tideover.outbox.Limits;
import org.tideover.outbox.Sender;

/**
 * How messages leave the program.
 *
 * @param senders by channel
 * @param limits how fast
 * @param links what hands a token to the bot, such as a link
 */
record WaysOut(Map<String, Sender> senders, Limits limits, UnaryOperator<String> links) {
  /** A way on this machine, which can never be too busy, and to which no link leads. */
  static WaysOut local(String channel, Sender sender) {
    return new WaysOut(Map.of(channel, sender), Limits.none(), token -> "/start " + token);
  }

  /** Whether people see pictures on any of them. */
  boolean showsPictures() {
    return senders.values().stream().anyMatch(Sender::showsPictures);
  }
}
