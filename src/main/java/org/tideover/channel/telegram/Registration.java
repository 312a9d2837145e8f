package org.tideover.channel.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Tells Telegram where to bring updates, trying on with growing delays until it agrees, and again
 * every few minutes: another program with the token may have changed it, of which Telegram tells
 * nobody, and the operator is told here. What is registered stays when the program ends: updates
 * then wait at Telegram for the next start.
 */
final class Registration implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  /** To tell Telegram what it knows changes nothing there. */
  static final Duration AGAIN = Duration.ofMinutes(2);

  private final TelegramConnection connection;
  private final WebhookSettings settings;
  private final Duration again;
  private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1));
  private final PollTrouble trouble = new PollTrouble();
  private final StopSign stop = new StopSign();
  private volatile boolean registered;

  /**
   * Prepares to tell it.
   *
   * @param again how long what was told is relied upon
   */
  Registration(TelegramConnection connection, WebhookSettings settings, Duration again) {
    this.connection = connection;
    this.settings = settings;
    this.again = again;
  }

  /** Whether Telegram agreed when it was told last. */
  boolean isRegistered() {
    return registered;
  }

  @Override
  public void run() {
    while (!stop.isRaised()) {
      try {
        if (registered) {
          lookForOthers();
        }
        connection.call(call());
        registered = true;
        trouble.worked();
        backoff.reset();
        stop.rest(again);
      } catch (TelegramApiException e) {
        failed(ApiFault.of(e));
      }
    }
  }

  void stop() {
    stop.raise();
  }

  private void lookForOthers() throws TelegramApiException {
    String now = connection.call(new AskWebhook());
    if (!settings.url().toString().equals(now)) {
      LOG.warn(
          "Another program with this token {}, so messages went to it and not to us. Taking them"
              + " back. Stop it, or make a new token with BotFather: people are known to one"
              + " of you only.",
          now.isEmpty() ? "asks for messages itself" : "has them brought elsewhere");
    }
  }

  private void failed(ApiFault fault) {
    if (stop.isRaised()) {
      return;
    }
    registered = false;
    if (fault.code() == ApiFault.REFUSED) {
      LOG.error(
          "Telegram refuses the webhook's address, so it brings no messages. It must be https with a"
              + " certificate that Telegram trusts, on port 443, 80, 88 or 8443, and its name must"
              + " be known to the whole internet. Trying on.");
      stop.rest(backoff.next());
      return;
    }
    stop.rest(trouble.met(fault));
  }

  private RegisterWebhook call() {
    return new RegisterWebhook(
        settings.url().toString(), WebhookSettings.secret(connection.token()));
  }
}
