package org.tideover.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.SentFile;
import org.tideover.outbox.Picture;
import org.tideover.outbox.Sender;

/**
 * A way to people that lets go of what we would write first, where it was held up on its way into
 * the person's quiet hours: by a channel that was away, or a machine that stood still. Whoever is
 * talking with us gets everything.
 */
final class QuietGate implements Sender {
  private static final Logger LOG = LoggerFactory.getLogger(QuietGate.class);
  private static final Duration TALKING = Duration.ofMinutes(15);

  /** It follows an urge that the person told, at any hour. */
  private static final String FOLLOW_UP = "urge.follow-up";

  private static final Delivery LET_GO = new Delivery.Delivered("");

  private final Sender way;
  private final Function<PersonId, Optional<PersonState>> people;
  private final InstantSource clock;

  QuietGate(Sender way, Function<PersonId, Optional<PersonState>> people, InstantSource clock) {
    this.way = way;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    return passing(message, () -> way.send(message, earlier));
  }

  @Override
  public Delivery send(
      OutgoingMessage message, Optional<String> earlier, Supplier<List<SentFile>> files) {
    return passing(message, () -> way.send(message, earlier, files));
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier, Picture picture) {
    return passing(message, () -> way.send(message, earlier, picture));
  }

  @Override
  public boolean showsPictures() {
    return way.showsPictures();
  }

  @Override
  public Delivery sweep(PersonId person, List<String> references) {
    return way.sweep(person, references);
  }

  private Delivery passing(OutgoingMessage message, Supplier<Delivery> sending) {
    boolean first = message.priority() == Priority.NUDGE && !message.key().equals(FOLLOW_UP);
    if (first && people.apply(message.person()).filter(this::isLeftInPeace).isPresent()) {
      LOG.info("A message ({}) came too late, in quiet hours, and was let go.", message.key());
      return LET_GO;
    }
    return sending.get();
  }

  private boolean isLeftInPeace(PersonState person) {
    Instant now = clock.instant();
    boolean talks =
        person.memory().seen().filter(seen -> now.isBefore(seen.plus(TALKING))).isPresent();
    return !talks
        && person.preferences().wall(now).filter(person.preferences().quiet()::holdAt).isPresent();
  }
}
