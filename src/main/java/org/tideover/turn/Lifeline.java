package org.tideover.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.state.Menu;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.outbox.Witness;
import org.tideover.reply.Addressee;

/**
 * The crisis reply that needs no store, no model and no queue: it goes straight to the channel when
 * a turn cannot be kept. Each event gets it once; when the store is back, its turn runs as always.
 */
public final class Lifeline {
  private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);

  private final Supplier<Ready> ready;
  private final Map<String, Sender> senders;
  private final Witness witness;
  private final Cache<String, Boolean> thrown = cache();
  private final Cache<String, Integer> failed = cache();

  /**
   * What an answer is made of.
   *
   * @param hearing by phrases alone
   * @param voice its words
   */
  public record Ready(Hearing hearing, Voice voice) {}

  /**
   * Joins what it needs, all of it in memory.
   *
   * @param senders by channel
   */
  public Lifeline(Hearing hearing, Voice voice, Map<String, Sender> senders) {
    this(() -> new Ready(hearing, voice), senders, person -> {});
  }

  /**
   * The same with words that may change; an answer keeps to those of one moment.
   *
   * @param senders by channel
   * @param witness is told of every attempt that failed
   */
  public Lifeline(Supplier<Ready> ready, Map<String, Sender> senders, Witness witness) {
    this.ready = ready;
    this.senders = Map.copyOf(senders);
    this.witness = witness;
  }

  private static <T> Cache<String, T> cache() {
    return Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(6)).build();
  }

  /** Answers a call for help in an event, if there is one and it was not answered here. */
  void throwTo(Incoming incoming) {
    try {
      Ready now = ready.get();
      reply(incoming.event(), now)
          .filter(answer -> first(incoming))
          .ifPresent(answer -> send(incoming, answer, now.voice()));
    } catch (RuntimeException fault) {
      thrown.invalidate(delivery(incoming));
      LOG.error("The lifeline failed: {}", fault.getClass().getName());
    }
  }

  /**
   * A reply and the language of the words that call for it.
   *
   * @param language empty if they tell none
   */
  private record Answer(String key, String language) {}

  private static final Answer HELP = new Answer("crisis.help-now", "");

  /** The reply an event calls for: help was tapped, asked for by its button's words, or needed. */
  private static Optional<Answer> reply(Event event, Ready now) {
    if (event instanceof Event.Tapped(String action)) {
      return action.equals(Menu.HELP_NOW) ? Optional.of(HELP) : Optional.empty();
    }
    if (event instanceof Event.Raised raised) {
      return Optional.of(new Answer("crisis." + raised.category().id(), ""))
          .filter(raise -> raised.level() == RiskLevel.CRISIS);
    }
    return Words.of(event).flatMap(words -> reply(words, now));
  }

  private static Optional<Answer> reply(String words, Ready now) {
    SafetyAssessment found = now.hearing().hearPhrases(words).safety();
    if (found.level() == RiskLevel.CRISIS) {
      return found
          .category()
          .map(category -> new Answer("crisis." + category.id(), found.language()));
    }
    return now.voice()
        .labels()
        .actionFor(words, List.of())
        .filter(Menu.HELP_NOW::equals)
        .map(help -> HELP);
  }

  private boolean first(Incoming incoming) {
    return thrown.asMap().putIfAbsent(delivery(incoming), true) == null;
  }

  private static String delivery(Incoming incoming) {
    return incoming.person().channel() + "/" + incoming.externalId();
  }

  private void send(Incoming incoming, Answer answer, Voice voice) {
    Addressee to = Addressee.of(incoming.person(), "", incoming.language(), answer.language());
    Act act = Act.say(answer.key()).at(Priority.CRISIS);
    OutgoingMessage message = voice.renderer().render(act, to);
    Optional<Delivery> delivery =
        Optional.ofNullable(senders.get(incoming.person().channel()))
            .map(sender -> sender.send(message, Optional.empty()));
    if (delivery.filter(Delivery.Delivered.class::isInstance).isPresent()) {
      LOG.warn("Sent a crisis reply past the store, which is away; its turn follows later");
    } else {
      thrown.invalidate(delivery(incoming));
      LOG.error("A crisis reply past the store was not delivered; it is tried again");
      witness.delayed(message, failed.asMap().merge(delivery(incoming), 1, Integer::sum));
    }
  }
}
