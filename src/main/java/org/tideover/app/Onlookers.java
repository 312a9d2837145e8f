package org.tideover.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.tideover.domain.Appointment;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.operator.Alarm;
import org.tideover.operator.Metrics;
import org.tideover.outbox.QueuedMessage;
import org.tideover.outbox.Witness;
import org.tideover.turn.Watch;

/**
 * Who is told how the program goes.
 *
 * @param metrics counts for whoever runs it, if they want to know
 * @param alarm rings for whoever runs it, if anybody does
 */
record Onlookers(Optional<Metrics> metrics, Optional<Alarm> alarm) {
  static Onlookers none() {
    return new Onlookers(Optional.empty(), Optional.empty());
  }

  Watch watch() {
    return metrics.<Watch>map(counting -> counting).orElse(Watch.NONE);
  }

  /** How many people's messages wait. */
  void waiting(IntSupplier people) {
    metrics.ifPresent(counting -> counting.waiting(people));
  }

  /** How long the oldest event has waited whose turn is not over. */
  void oldest(Supplier<Duration> waited) {
    metrics.ifPresent(counting -> counting.oldest(waited));
  }

  /** Whether phrases alone hear danger. */
  void meaning(BooleanSupplier lost) {
    metrics.ifPresent(counting -> counting.meaning(lost));
  }

  /** Something costs people help. */
  void raise(String text) {
    alarm.ifPresent(bell -> bell.raise(text));
  }

  /** An appointment fires at this time. */
  void fired(Incoming incoming, Instant now) {
    if (incoming.event() instanceof Event.Due(Appointment due)) {
      metrics.ifPresent(
          counting -> counting.fired(due.kind().id(), Duration.between(due.at(), now)));
    }
  }

  /** All of them, behind those that act on people who cannot be reached, and on what is let go. */
  Witness witness(Consumer<PersonId> unreachable, Consumer<QueuedMessage> lettingGo) {
    return new Witness() {
      @Override
      public void unreachable(PersonId person) {
        unreachable.accept(person);
        each(witness -> witness.unreachable(person));
      }

      @Override
      public void delivered(OutgoingMessage message, Duration waited) {
        each(witness -> witness.delivered(message, waited));
      }

      @Override
      public void lettingGo(QueuedMessage message) {
        lettingGo.accept(message);
      }

      @Override
      public void letGo(OutgoingMessage message) {
        each(witness -> witness.letGo(message));
      }

      @Override
      public void delayed(OutgoingMessage message, int attempts) {
        each(witness -> witness.delayed(message, attempts));
      }

      @Override
      public void lost(OutgoingMessage message, String reason) {
        each(witness -> witness.lost(message, reason));
      }

      @Override
      public void unreadable(int messages) {
        each(witness -> witness.unreadable(messages));
      }
    };
  }

  private void each(Consumer<Witness> tell) {
    metrics.ifPresent(tell);
    alarm.ifPresent(tell);
  }
}
