package org.tideover.channel.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Tells Telegram where to bring updates, trying on with growing delays until it agrees. What is
 * registered stays when the program ends: updates then wait at Telegram for the next start.
 */
final class Registration implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final TelegramConnection connection;
  private final WebhookSettings settings;
  private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1));
  private final PollTrouble trouble = new PollTrouble();
  private final StopSign stop = new StopSign();
  private volatile boolean registered;

  Registration(TelegramConnection connection, WebhookSettings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  boolean isRegistered() {
    return registered;
  }

  @Override
  public void run() {
    while (!stop.isRaised() && !registered) {
      try {
        connection.call(call());
        registered = true;
        trouble.worked();
      } catch (TelegramApiException e) {
        failed(ApiFault.of(e));
      }
    }
  }

  void stop() {
    stop.raise();
  }

  private void failed(ApiFault fault) {
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
