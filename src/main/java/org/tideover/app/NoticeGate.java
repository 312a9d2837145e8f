package org.tideover.app;

import java.time.Duration;
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
import org.tideover.domain.SentFile;
import org.tideover.outbox.Picture;
import org.tideover.outbox.Sender;
import org.tideover.turn.Notices;

/**
 * A way to people on call that asks once more before a notice goes: of somebody who took their yes
 * back or was forgotten while it waited, nothing is told any more. A notice that waited for hours
 * is given up, which rings the alarm: it would be taken for one of now.
 */
final class NoticeGate implements Sender {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeGate.class);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration STORE_IS_AWAY = Duration.ofSeconds(5);

  private final Sender way;
  private final Notices notices;
  private final Function<PersonId, Optional<PersonState>> people;
  private final InstantSource clock;

  /** A gate before a way. */
  NoticeGate(
      Sender way,
      Notices notices,
      Function<PersonId, Optional<PersonState>> people,
      InstantSource clock) {
    this.way = way;
    this.notices = notices;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier) {
    return (message.isForOnCall() ? instead(message) : Optional.<Delivery>empty())
        .orElseGet(() -> way.send(message, earlier));
  }

  @Override
  public Delivery send(
      OutgoingMessage message, Optional<String> earlier, Supplier<List<SentFile>> files) {
    return way.send(message, earlier, files);
  }

  @Override
  public Delivery send(OutgoingMessage message, Optional<String> earlier, Picture picture) {
    return way.send(message, earlier, picture);
  }

  @Override
  public boolean showsPictures() {
    return way.showsPictures();
  }

  @Override
  public Delivery sweep(PersonId person, List<String> references) {
    return way.sweep(person, references);
  }

  /** What becomes of a notice that does not go; empty where it does. */
  private Optional<Delivery> instead(OutgoingMessage message) {
    try {
      Optional<Notices.Kept> kept = notices.find(id(message)).filter(this::isAgreedTo);
      if (kept.isEmpty()) {
        LOG.info("A notice ({}) is not sent: nobody agrees to it any more.", message.key());
        return Optional.of(new Delivery.Delivered(""));
      }
      return kept.filter(notice -> clock.instant().isAfter(notice.at().plus(LONGEST)))
          .map(late -> new Delivery.Refused("waited-for-hours"));
    } catch (RuntimeException away) {
      LOG.warn("Whether a notice may go cannot be read ({}).", away.getClass().getName());
      return Optional.of(new Delivery.Later(STORE_IS_AWAY));
    }
  }

  /** Each yes has a code of its own, so that an earlier one does not count for a later one. */
  private boolean isAgreedTo(Notices.Kept kept) {
    return people
        .apply(kept.person())
        .filter(person -> person.profile().onCall().equals(kept.notice().code()))
        .isPresent();
  }

  private static String id(OutgoingMessage message) {
    return message.slot().substring(message.slot().indexOf(':') + 1);
  }
}
