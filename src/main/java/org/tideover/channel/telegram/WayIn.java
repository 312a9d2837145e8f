package org.tideover.channel.telegram;

import java.util.Optional;

/** A way by which updates reach us from Telegram. */
public sealed interface WayIn extends AutoCloseable permits TelegramChannel, TelegramWebhook {
  /** Begins; returns without waiting. */
  void start();

  /** Why no updates arrive at the moment, in a few words; empty while all is well. */
  Optional<String> trouble();

  @Override
  void close();
}
