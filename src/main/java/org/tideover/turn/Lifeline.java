package org.tideover.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.state.Menu;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.outbox.Sender;
import org.tideover.outbox.Sender.Delivery;
import org.tideover.outbox.Witness;
import org.tideover.reply.Addressee;

/**
 * The crisis reply that needs no store, no model and no queue: it goes straight to the channel when
 * a turn cannot be kept. Each event gets it once; when the store is back, its turn runs as always.
 * In a group all see a neutral line, and who spoke is helped in private.
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
      answers(incoming, now).forEach(answer -> throwOnce(incoming, answer, now.voice()));
    } catch (RuntimeException | Error fault) {
      LOG.error("The lifeline failed: {}", fault.getClass().getName());
    }
  }

  /**
   * A reply, and to whom it goes.
   *
   * @param language of the words that call for it; empty if they tell none
   * @param mayMiss whether nobody may be there to be reached
   */
  private record Answer(PersonId to, String key, String language, boolean mayMiss) {
    private static Answer to(Incoming incoming, String key, String language) {
      return new Answer(incoming.person(), key, language, false);
    }

    private static Answer helpNow(Incoming incoming) {
      return to(incoming, "crisis.help-now", "");
    }
  }

  /**
   * The replies an event calls for: help was tapped, asked for by its button's words, or needed.
   */
  private static List<Answer> answers(Incoming incoming, Ready now) {
    return switch (incoming.event()) {
      case Event.Tapped(String action) ->
          action.equals(Menu.HELP_NOW) ? List.of(Answer.helpNow(incoming)) : List.of();
      case Event.Raised raised ->
          raised.level() == RiskLevel.CRISIS
              ? List.of(Answer.to(incoming, crisis(raised.category()), ""))
              : List.of();
      case Event.SaidInGroup said -> toGroup(incoming, said, now);
      default ->
          Words.of(incoming.event()).map(words -> toWords(incoming, words, now)).orElse(List.of());
    };
  }

  private static List<Answer> toWords(Incoming incoming, String words, Ready now) {
    SafetyAssessment found = now.hearing().hearPhrases(words).safety();
    if (found.level() == RiskLevel.CRISIS) {
      return found.category().stream()
          .map(category -> Answer.to(incoming, crisis(category), found.language()))
          .toList();
    }
    return now.voice().labels().actionFor(words, List.of()).stream()
        .filter(Menu.HELP_NOW::equals)
        .map(help -> Answer.helpNow(incoming))
        .toList();
  }

  /**
   * A group sees a neutral line. What concerns its speaker goes to them alone; whether they have a
   * chat with us, the channel knows as well as the store that is away.
   */
  private static List<Answer> toGroup(Incoming incoming, Event.SaidInGroup said, Ready now) {
    SafetyAssessment found = now.hearing().hearPhrases(said.text().reveal()).safety();
    if (found.level() != RiskLevel.CRISIS) {
      return List.of();
    }
    Answer neutral = Answer.to(incoming, "group.crisis", found.language());
    Stream<Answer> alone =
        said.speaker().stream()
            .flatMap(speaker ->
                found.category().stream()
                    .map(
                        category -> new Answer(speaker, crisis(category), found.language(), true)));
    return Stream.concat(alone, Stream.of(neutral)).toList();
  }

  private static String crisis(RiskCategory category) {
    return "crisis." + category.id();
  }

  private void throwOnce(Incoming incoming, Answer answer, Voice voice) {
    String name = name(incoming, answer);
    if (thrown.asMap().putIfAbsent(name, true) != null) {
      return;
    }
    try {
      if (isSettled(incoming, answer, voice)) {
        return;
      }
    } catch (RuntimeException | Error fault) {
      LOG.error("The lifeline failed: {}", fault.getClass().getName());
    }
    thrown.invalidate(name);
  }

  private static String name(Incoming incoming, Answer answer) {
    return incoming.person().channel() + "/" + incoming.externalId() + "/" + answer.to().address();
  }

  /** Sends it; whether that need not be tried again. */
  private boolean isSettled(Incoming incoming, Answer answer, Voice voice) {
    OutgoingMessage message = message(incoming, answer, voice);
    Optional<Delivery> delivery = sent(answer, message);
    if (delivery.filter(Delivery.Delivered.class::isInstance).isPresent()) {
      LOG.warn("Sent a crisis reply past the store, which is away; its turn follows later");
      return true;
    }
    if (answer.mayMiss() && delivery.filter(Delivery.Unreachable.class::isInstance).isPresent()) {
      LOG.info("Who spoke of danger in a group has no chat with us; the group was answered");
      return true;
    }
    LOG.error("A crisis reply past the store was not delivered; it is tried again");
    witness.delayed(message, failed.asMap().merge(name(incoming, answer), 1, Integer::sum));
    return false;
  }

  /** What became of it; empty where nothing can send it, or what sends it is broken. */
  private Optional<Delivery> sent(Answer answer, OutgoingMessage message) {
    try {
      return Optional.ofNullable(senders.get(answer.to().channel()))
          .map(sender -> sender.send(message, Optional.empty()));
    } catch (RuntimeException | Error fault) {
      LOG.error("The lifeline failed: {}", fault.getClass().getName());
      return Optional.empty();
    }
  }

  private static OutgoingMessage message(Incoming incoming, Answer answer, Voice voice) {
    Addressee to = Addressee.of(answer.to(), "", incoming.language(), answer.language());
    return voice.renderer().render(Act.say(answer.key()).at(Priority.CRISIS), to);
  }
}
