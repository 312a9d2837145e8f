package org.tideover.app;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Limits;
import org.tideover.outbox.Sender;

/**
 * How messages leave the program.
 *
 * @param senders by channel
 * @param limits how fast
 * @param links what hands a token to the bot, such as a link
 * @param onCall who hears that a crisis reply was sent to somebody who agreed to it
 */
record WaysOut(
    Map<String, Sender> senders,
    Limits limits,
    UnaryOperator<String> links,
    List<PersonId> onCall) {
  /** A way on this machine, which can never be too busy, and to which no link leads. */
  static WaysOut local(String channel, Sender sender) {
    return new WaysOut(
        Map.of(channel, sender), Limits.none(), token -> "/start " + token, List.of());
  }

  /** Whether people see pictures on any of them. */
  boolean showsPictures() {
    return senders.values().stream().anyMatch(Sender::showsPictures);
  }
}
