package org.tideover.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Act;
import org.tideover.domain.Incoming;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.outbox.Sender;
import org.tideover.reply.Addressee;
import org.tideover.reply.Renderer;

/**
 * The crisis reply that needs no store, no model and no queue: it goes straight to the channel when
 * a turn cannot be kept. Each event gets it once; when the store is back, its turn runs as always.
 */
public final class Lifeline {
  private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);

  private final Hearing hearing;
  private final Renderer renderer;
  private final Map<String, Sender> senders;
  private final Cache<String, Boolean> thrown =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(6)).build();

  /**
   * Joins what it needs, all of it in memory.
   *
   * @param senders by channel
   */
  public Lifeline(Hearing hearing, Renderer renderer, Map<String, Sender> senders) {
    this.hearing = hearing;
    this.renderer = renderer;
    this.senders = Map.copyOf(senders);
  }

  /** Answers an event's words of crisis, if it has any and was not answered here before. */
  void throwTo(Incoming incoming) {
    Words.of(incoming.event())
        .map(words -> hearing.hearPhrases(words).safety())
        .filter(found -> found.level() == RiskLevel.CRISIS)
        .filter(found -> first(incoming))
        .ifPresent(found -> send(incoming, found));
  }

  private boolean first(Incoming incoming) {
    String delivery = incoming.person().channel() + "/" + incoming.externalId();
    return thrown.asMap().putIfAbsent(delivery, true) == null;
  }

  private void send(Incoming incoming, SafetyAssessment found) {
    Act act = Act.say("crisis." + found.category().orElseThrow().id()).at(Priority.CRISIS);
    Addressee to = new Addressee(incoming.person(), "", incoming.language());
    Optional.ofNullable(senders.get(incoming.person().channel()))
        .ifPresent(sender -> sender.send(renderer.render(act, to), Optional.empty()));
    LOG.warn("Sent a crisis reply past the store, which is away; its turn follows later");
  }
}
