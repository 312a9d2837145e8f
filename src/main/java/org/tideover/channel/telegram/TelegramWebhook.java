package org.tideover.channel.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.tideover.turn.Mailbox;
import org.tideover.web.WebServer;

/** The way in from Telegram on which it calls us. */
public final class TelegramWebhook implements WayIn {
  /** Telegram's largest updates are some tens of kilobytes. */
  private static final int LONGEST = 1 << 20;

  /**
   * How long things take.
   *
   * @param patience how long a call waits for its update to be stored
   * @param again after which time Telegram is told of the webhook again
   */
  record Times(Duration patience, Duration again) {
    static final Times USUAL = new Times(WebhookDoor.PATIENCE, Registration.AGAIN);
  }

  private final WebhookDoor door;
  private final WebServer server;
  private final Registration registration;
  private final Introduction introduction;

  /**
   * Takes its port; nothing else happens before {@link #start}.
   *
   * @throws java.io.UncheckedIOException if the address to listen on is taken
   */
  public TelegramWebhook(
      TelegramConnection connection,
      WebhookSettings settings,
      BotProfile profile,
      Mailbox mailbox,
      InstantSource clock) {
    this(connection, settings, profile, mailbox, clock, Times.USUAL);
  }

  TelegramWebhook(
      TelegramConnection connection,
      WebhookSettings settings,
      BotProfile profile,
      Mailbox mailbox,
      InstantSource clock,
      Times times) {
    Addressing addressing = new Addressing(connection.botId());
    Intake intake = new Intake(connection, addressing, mailbox, clock);
    door =
        new WebhookDoor(
            settings.path(), WebhookSettings.secret(connection.token()), intake, times.patience());
    server = new WebServer(settings.listen(), LONGEST, door);
    registration = new Registration(connection, settings, times.again());
    introduction = new Introduction(connection, profile, addressing);
  }

  @Override
  public void start() {
    server.start();
    var _ = Thread.ofVirtual().name("telegram-registration").start(registration);
    var _ = Thread.ofVirtual().name("telegram-introduction").start(introduction);
  }

  /** The port on which it listens. */
  public int port() {
    return server.address().getPort();
  }

  @Override
  public Optional<String> trouble() {
    return registration.isRegistered()
        ? Optional.empty()
        : Optional.of("Telegram has not confirmed the webhook");
  }

  @Override
  public void close() {
    introduction.stop();
    registration.stop();
    server.close();
    door.close();
  }
}
