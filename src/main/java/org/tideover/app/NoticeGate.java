package org.tideover.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.outbox.Gate;
import org.tideover.outbox.Sender;
import org.tideover.turn.Notices;

/**
 * A way to people on call that asks once more before a notice goes: of somebody who took their yes
 * back or was forgotten while it waited, nothing is told any more. A notice that waited for hours
 * is given up, which rings the alarm: it would be taken for one of now. What becomes of one that
 * arrived is told however late, in its place.
 */
final class NoticeGate extends Gate {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeGate.class);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration STORE_IS_AWAY = Duration.ofSeconds(5);

  private final Notices notices;
  private final Function<PersonId, Optional<PersonState>> people;
  private final InstantSource clock;

  /** A gate before a way. */
  NoticeGate(
      Sender way,
      Notices notices,
      Function<PersonId, Optional<PersonState>> people,
      InstantSource clock) {
    super(way);
    this.notices = notices;
    this.people = people;
    this.clock = clock;
  }

  @Override
  protected Delivery passing(OutgoingMessage message, Supplier<Delivery> sending) {
    return (message.isForOnCall() ? instead(message) : Optional.<Delivery>empty())
        .orElseGet(sending);
  }

  /** What becomes of a notice that does not go; empty where it does. */
  private Optional<Delivery> instead(OutgoingMessage message) {
    try {
      Optional<Notices.Kept> kept = notices.find(message.notice()).filter(this::isAgreedTo);
      if (kept.isEmpty()) {
        LOG.info("A notice ({}) is not sent: nobody agrees to it any more.", message.key());
        return Optional.of(new Delivery.Delivered(""));
      }
      return kept.filter(notice -> !message.replace() && isLate(notice))
          .map(late -> new Delivery.Refused("waited-for-hours"));
    } catch (RuntimeException away) {
      LOG.warn("Whether a notice may go cannot be read ({}).", away.getClass().getName());
      return Optional.of(new Delivery.Later(STORE_IS_AWAY));
    }
  }

  private boolean isLate(Notices.Kept notice) {
    return clock.instant().isAfter(notice.at().plus(LONGEST));
  }

  /** Each yes has a code of its own, so that an earlier one does not count for a later one. */
  private boolean isAgreedTo(Notices.Kept kept) {
    return people
        .apply(kept.person())
        .filter(person -> person.profile().onCall().equals(kept.notice().code()))
        .isPresent();
  }
}
