package org.tideover.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.turn.Mailbox;

/**
 * Takes updates in, from polling or from a webhook: reads them, hands them to the mailbox, and
 * answers their taps. When {@link #take} has returned they are stored, and may be confirmed.
 */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final UpdateReader reader;
  private final Mailbox mailbox;
  private final InstantSource clock;
  private final CallbackAnswers answers;

  Intake(
      TelegramConnection connection, Addressing addressing, Mailbox mailbox, InstantSource clock) {
    this.reader = new UpdateReader(addressing);
    this.mailbox = mailbox;
    this.clock = clock;
    this.answers = new CallbackAnswers(connection);
  }

  void take(List<JsonNode> updates) {
    Instant now = clock.instant();
    List<Reading> readings = new ArrayList<>(updates.size());
    updates.forEach(update -> readings.add(read(update, now)));
    // Even a batch in which everything is ignored is confirmed, or it would come for ever.
    if (readings.stream().anyMatch(reading -> reading.incoming().isPresent())) {
      mailbox.accept(readings.stream().map(Reading::incoming).flatMap(Optional::stream).toList());
    }
    readings.forEach(reading -> reading.callback().ifPresent(answers::answer));
  }

  /** Lets the mailbox see updates that wait behind those which it cannot store. */
  void meanwhile(List<JsonNode> updates) {
    Instant now = clock.instant();
    mailbox.meanwhile(
        updates.stream()
            .map(update -> read(update, now).incoming())
            .flatMap(Optional::stream)
            .toList());
  }

  private Reading read(JsonNode update, Instant now) {
    try {
      return reader.read(update, now);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("An update could not be read ({}); it is left out.", e.getClass().getName());
      return Reading.IGNORED;
    }
  }
}
