package org.tideover.operator;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Delayer;
import org.tideover.outbox.Witness;

/**
 * The alarm of whoever runs the program: it rings when words of a crisis, or what people on call
 * hear of it, could not be delivered, or failed three times so far, and when danger is heard less
 * well. It names the reply and the reason, and nobody.
 */
public final class Alarm implements Witness {
  private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
  private static final int TRIES = 3;

  /** After these pauses a bell that did not ring is pulled again. */
  private static final List<Duration> AGAIN =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

  private final List<Predicate<String>> bells;
  private final Delayer delayer;

  /**
   * An alarm that is always logged, and rings besides where there are bells, each on its own.
   *
   * @param bells hand a text to whoever is on call, on a thread that may wait, and say whether it
   *     arrived
   */
  public Alarm(List<Predicate<String>> bells, Delayer delayer) {
    this.bells = List.copyOf(bells);
    this.delayer = delayer;
  }

  @Override
  public void unreachable(PersonId person) {
    // What was lost with it is told message by message.
  }

  @Override
  public void delayed(OutgoingMessage message, int attempts) {
    if (message.priority() == Priority.CRISIS && attempts == TRIES) {
      raise(
          "%s (%s) failed %d times so far; it is tried on."
              .formatted(what(message), message.key(), attempts));
    }
  }

  @Override
  public void lost(OutgoingMessage message, String reason) {
    if (message.priority() == Priority.CRISIS) {
      raise(
          "%s (%s) will never arrive: %s.%s"
              .formatted(what(message), message.key(), reason, advice(message)));
    }
  }

  @Override
  public void unreadable(int messages) {
    raise(
        "%d stored messages, perhaps crisis replies, will never arrive: this version cannot read"
                .formatted(messages)
            + " them. Was an older version started on newer data? Start the newest.");
  }

  private static String what(OutgoingMessage message) {
    return message.isForOnCall() ? "A notice for people on call" : "A crisis reply";
  }

  private static String advice(OutgoingMessage message) {
    return message.isForOnCall()
        ? " Compare TIDEOVER_ON_CALL_CHAT with the chat's number, which changes when a group becomes"
            + " a supergroup; the bot must be in it."
        : "";
  }

  /** Tells whoever is on call of something that costs people help. */
  public void raise(String text) {
    LOG.error("ALARM: {}", text);
    bells.forEach(one -> ring(one, text, 0));
  }

  private void ring(Predicate<String> one, String text, int pulled) {
    var unused =
        Thread.ofVirtual()
            .name("alarm")
            .start(() -> {
              if (!heard(one, text) && pulled < AGAIN.size()) {
                delayer.after(AGAIN.get(pulled), () -> ring(one, text, pulled + 1));
              }
            });
  }

  private static boolean heard(Predicate<String> one, String text) {
    try {
      return one.test(text);
    } catch (RuntimeException fault) {
      LOG.error("The alarm could not be sent ({}).", fault.getClass().getName());
      return false;
    }
  }
}
