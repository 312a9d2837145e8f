package org.tideover.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Gate;
import org.tideover.outbox.QueuedMessage;
import org.tideover.outbox.Sender;

/**
 * A way to people that lets go of what we would write first, where it was held up on its way into
 * the person's quiet hours: by a channel that was away, or a machine that stood still. Whoever is
 * talking with us gets everything.
 *
 * <p>What is let through is under way for a moment, so that it is held up to that long before the
 * quiet begins. Whatever comes after all, as when the machine stood still just then, is logged.
 */
final class QuietGate extends Gate {
  private static final Logger LOG = LoggerFactory.getLogger(QuietGate.class);
  private static final Duration TALKING = Duration.ofMinutes(15);

  /** So long a message may be under way: a call to Telegram takes no longer. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(20);

  /** Where the program's clock runs faster, so long by the clock on our wall. */
  private static final Duration AT_LEAST = Duration.ofMillis(250);

  /** It follows an urge that the person told, at any hour. */
  private static final String FOLLOW_UP = "urge.follow-up";

  private final Function<PersonId, Optional<PersonState>> people;
  private final InstantSource clock;
  private final Duration underWay;

  /**
   * A gate before a way.
   *
   * @param timeScale how many times faster than real time the clock runs, 1 or more
   */
  QuietGate(
      Sender way,
      Function<PersonId, Optional<PersonState>> people,
      InstantSource clock,
      int timeScale) {
    super(way);
    this.people = people;
    this.clock = clock;
    Duration scaled = AT_LEAST.multipliedBy(timeScale);
    this.underWay = scaled.compareTo(UNDER_WAY) > 0 ? scaled : UNDER_WAY;
  }

  /** What happened with the person of a message that was let go. */
  static Incoming letGo(QueuedMessage message, Instant now) {
    OutgoingMessage said = message.message();
    String id = "let-go/" + message.id();
    return new Incoming(said.person(), id, now, "", new Event.LetGo(said.key()));
  }

  @Override
  protected Delivery passing(OutgoingMessage message, Supplier<Delivery> sending) {
    boolean first = message.priority() == Priority.NUDGE && !message.key().equals(FOLLOW_UP);
    Optional<PersonState> person = first ? people.apply(message.person()) : Optional.empty();
    Instant now = clock.instant();
    if (person.filter(one -> isLeftInPeace(one, now)).isPresent()) {
      LOG.info("A message ({}) came too late, in quiet hours, and was let go.", message.key());
      return new Delivery.LetGo();
    }
    Delivery delivery = sending.get();
    person.ifPresent(one -> tellIfLate(message, one, now));
    return delivery;
  }

  private boolean isLeftInPeace(PersonState person, Instant now) {
    boolean talks =
        person.memory().seen().filter(seen -> now.isBefore(seen.plus(TALKING))).isPresent();
    return !talks
        && (person.preferences().isQuietAt(now)
            || person.preferences().isQuietAt(now.plus(underWay)));
  }

  private void tellIfLate(OutgoingMessage message, PersonState person, Instant let) {
    Instant now = clock.instant();
    if (person.preferences().isQuietAt(now)) {
      LOG.info(
          "A message ({}) was under way for {} and came in quiet hours.",
          message.key(),
          Duration.between(let, now));
    }
  }
}
