package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Looks once a second, for as long as a batch of updates cannot be stored, at what people write
 * behind it. Nothing of it is confirmed, so all of it comes again.
 *
 * <p><b>Limitations</b>: Telegram shows a hundred updates, unless some are confirmed. Who writes
 * behind so many is seen when there is a store again.
 */
final class Lookout implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** A look that is under way ends before the next poll, or Telegram sees two pollers. */
  private static final Duration LAST_LOOK = Duration.ofSeconds(2);

  private final TelegramConnection connection;
  private final FetchUpdates look;
  private final Consumer<List<JsonNode>> seen;
  private final StopSign over = new StopSign();
  private final Thread looking;

  /**
   * Begins.
   *
   * @param offset of the batch, which it does not confirm
   * @param seen is given the batch and what waits behind it
   */
  Lookout(TelegramConnection connection, long offset, Consumer<List<JsonNode>> seen) {
    this.connection = connection;
    this.look = new FetchUpdates(offset, Duration.ZERO);
    this.seen = seen;
    looking = Thread.ofVirtual().name("telegram-lookout").start(this::run);
  }

  private void run() {
    over.rest(EVERY);
    while (!over.isRaised()) {
      look();
      over.rest(EVERY);
    }
  }

  private void look() {
    try {
      seen.accept(connection.callLater(look).get());
    } catch (TelegramApiException | ExecutionException away) {
      LOG.debug("What waits at Telegram could not be seen; looking again.");
    } catch (InterruptedException e) {
      over.raise();
    }
  }

  @Override
  public void close() {
    over.raise();
    try {
      var unused = looking.join(LAST_LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
