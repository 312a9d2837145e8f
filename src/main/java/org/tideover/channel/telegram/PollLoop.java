package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.tideover.turn.Mailbox;

/**
 * The loop that fetches updates, and confirms them to Telegram only after the mailbox stored them.
 *
 * <p>A confirmed update is gone at Telegram, so the offset moves on only when {@link
 * Mailbox#accept} has returned (docs/decisions/0004). It never rests while updates flow.
 */
final class PollLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);

  /** Against a server that answers at once instead of waiting: at most this many polls a second. */
  private static final Duration AFTER_NOTHING = Duration.ofMillis(5);

  private static final Duration AFTER_A_BUG = Duration.ofMillis(250);

  /** A program that stops waits no longer than this for its last confirmation. */
  private static final Duration LAST_WORD = Duration.ofMillis(500);

  private final TelegramConnection connection;
  private final Intake intake;
  private final PollTrouble trouble = new PollTrouble();
  private final StopSign stop = new StopSign();
  private long offset;
  private boolean unconfirmed;

  PollLoop(TelegramConnection connection, Intake intake) {
    this.connection = connection;
    this.intake = intake;
  }

  /** Why no updates arrive at the moment. */
  Optional<String> trouble() {
    return trouble.current();
  }

  @Override
  public void run() {
    while (!stop.isRaised()) {
      try {
        poll();
      } catch (TelegramApiException e) {
        recover(ApiFault.of(e));
      } catch (RuntimeException | Error e) {
        // Nothing was confirmed, so nothing is lost: the same updates come again. Nor may an error
        // end the one thread that asks for them.
        LOG.error("Taking updates in failed ({}); trying again.", e.getClass().getName());
        stop.rest(AFTER_A_BUG);
      }
    }
    confirm();
  }

  /** Ends the loop after what it is storing now. */
  void stop() {
    stop.raise();
    connection.hangUp();
  }

  private void poll() throws TelegramApiException {
    List<JsonNode> updates =
        connection.poll(new FetchUpdates(offset, TelegramConnection.POLL_WAIT), stop::isRaised);
    trouble.worked();
    unconfirmed = false;
    if (updates.isEmpty()) {
      stop.rest(AFTER_NOTHING);
    } else {
      take(updates);
    }
  }

  private void take(List<JsonNode> updates) {
    try (Lookout unused = new Lookout(connection, offset, intake::meanwhile)) {
      intake.take(updates);
    }
    confirmUpTo(updates);
  }

  private void confirmUpTo(List<JsonNode> updates) {
    long last =
        updates.stream().mapToLong(update -> update.path("update_id").asLong(-1)).max().orElse(-1);
    if (last < 0) {
      stop.rest(AFTER_A_BUG);
      return;
    }
    offset = last + 1;
    unconfirmed = true;
  }

  private void recover(ApiFault fault) {
    if (stop.isRaised()) {
      return;
    }
    Duration delay = trouble.met(fault);
    if (PollTrouble.Kind.of(fault) == PollTrouble.Kind.WEBHOOK) {
      removeWebhook();
    }
    stop.rest(delay);
  }

  private void removeWebhook() {
    try {
      connection.call(new DeleteWebhook(false));
    } catch (TelegramApiException e) {
      LOG.debug("The webhook could not be removed; the next poll tells why.");
    }
  }

  /** Confirms what was stored last, so that the next start is not given it again. */
  private void confirm() {
    if (!unconfirmed) {
      return;
    }
    try {
      connection
          .callLater(new FetchUpdates(offset, Duration.ZERO))
          .get(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TelegramApiException | ExecutionException | TimeoutException e) {
      LOG.debug("The last updates stay unconfirmed; they are recognised when they come again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
