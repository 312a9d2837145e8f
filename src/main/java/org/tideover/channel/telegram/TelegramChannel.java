package org.tideover.channel.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tideover.turn.Mailbox;

/** The way in from Telegram on which we ask for updates, and wait for them. */
public final class TelegramChannel implements WayIn {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PollLoop loop;
  private final Introduction introduction;
  private @Nullable Thread polling;

  /** Joins the parts; nothing happens before {@link #start}. */
  public TelegramChannel(
      TelegramConnection connection, BotProfile profile, Mailbox mailbox, InstantSource clock) {
    Addressing addressing = new Addressing(connection.botId());
    loop = new PollLoop(connection, new Intake(connection, addressing, mailbox, clock));
    introduction = new Introduction(connection, profile, addressing);
  }

  /** Begins to poll at once, and to introduce the bot beside it. Returns without waiting. */
  @Override
  public void start() {
    // A thread of its own: the mailbox calls native code, which would hold a virtual thread's
    // carrier.
    polling = Thread.ofPlatform().daemon().name("telegram-poll").start(loop);
    var unused = Thread.ofVirtual().name("telegram-introduction").start(introduction);
  }

  @Override
  public Optional<String> trouble() {
    return loop.trouble();
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
