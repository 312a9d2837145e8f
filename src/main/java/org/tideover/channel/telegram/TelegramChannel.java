package org.tideover.channel.telegram;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.tideover.turn.Mailbox;

/** The way in from Telegram: hands what people say and tap to the mailbox. */
public final class TelegramChannel implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PollLoop loop;
  private final Introduction introduction;
  private @Nullable Thread polling;

  /** Joins the parts; nothing happens before {@link #start}. */
  public TelegramChannel(
      TelegramConnection connection, BotProfile profile, Mailbox mailbox, InstantSource clock) {
    Addressing addressing = new Addressing(connection.botId());
    loop = new PollLoop(connection, new UpdateReader(addressing), mailbox, clock);
    introduction = new Introduction(connection, profile, addressing);
  }

  /** Begins to poll at once, and to introduce the bot beside it. Returns without waiting. */
  public void start() {
    // A thread of its own: the mailbox calls native code, which would hold a virtual thread's
    // carrier.
    polling = Thread.ofPlatform().daemon().name("telegram-poll").start(loop);
    var unused = Thread.ofVirtual().name("telegram-introduction").start(introduction);
  }

  /** Takes nothing new in; what is being stored is finished, within a few seconds. */
  @Override
  public void close() {
    introduction.stop();
    loop.stop();
    if (polling != null) {
      awaitEnd(polling);
    }
  }

  private static void awaitEnd(Thread thread) {
    try {
      var unused = thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
