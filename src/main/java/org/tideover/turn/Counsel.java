package org.tideover.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.crisis.LeftOpen;
import org.tideover.conversation.crisis.Rising;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Classification;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.safety.Guardrail;

/**
 * What a language model is asked about a person's words, and what its answers may change. It is
 * asked nothing unless the person agreed to just this model, nothing in a crisis, and nothing about
 * words that are kept, such as a plan's.
 *
 * <p>A second look at danger is never waited for: the reply goes out at once, and if the look finds
 * more, that arrives as an event of its own through the door. For a meaning or a mirroring sentence
 * the reply waits, at most for the limit.
 */
public final class Counsel {
  private static final Logger LOG = LoggerFactory.getLogger(Counsel.class);

  /** Below this the classifier's guess is worth a question. */
  private static final double UNSURE = 0.4;

  /** A text that seems to mean nothing we know is worth one sooner. */
  private static final double UNSURE_OF_OTHER = 0.75;

  /** How sure a model's answer counts; it gives no probability that means anything. */
  static final double OPINION = 0.5;

  /** Whose known phrases speak of the program, beside the plain ones. */
  private static final Set<Intent> OF_THE_PROGRAM = Set.of(Intent.HELP, Intent.SETTINGS);

  /** What a mirroring sentence fits before; a craving gets its movement without waiting. */
  private static final Set<Intent> MIRRORED = Set.of(Intent.TALK, Intent.MOOD, Intent.MILESTONE);

  private final LanguageModel model;
  private final Guardrail guardrail;
  private final Mailbox door;
  private final InstantSource clock;
  private final Executor threads;
  private final Duration limit;

  /**
   * Joins the model with the door.
   *
   * @param door takes in what a second look finds
   * @param threads run what is asked
   */
  public Counsel(
      LanguageModel model,
      Guardrail guardrail,
      Mailbox door,
      InstantSource clock,
      Executor threads) {
    this(model, guardrail, door, clock, threads, LanguageModel.LIMIT);
  }

  /** The same with another limit on waiting. */
  public Counsel(
      LanguageModel model,
      Guardrail guardrail,
      Mailbox door,
      InstantSource clock,
      Executor threads,
      Duration limit) {
    this.model = model;
    this.guardrail = guardrail;
    this.door = door;
    this.clock = clock;
    this.threads = threads;
    this.limit = limit;
  }

  /**
   * Asks what may be asked. What comes back is there at the latest after the limit; whoever cannot
   * wait that long does without it.
   */
  CompletableFuture<Advice> about(Happening told, Incoming incoming) {
    Advice plain = Advice.only(told.heard());
    if (!(told.event() instanceof Event.Said said) || !agrees(told.person())) {
      return CompletableFuture.completedFuture(plain);
    }
    // What came before counts, as in the turn itself, which raises the level and remembers it.
    Instant now = clock.instant();
    Happening risen = Rising.heard(LeftOpen.closed(told, now), now);
    if (!mayAsk(risen, said)) {
      return CompletableFuture.completedFuture(plain);
    }
    String words = said.text().reveal();
    threads.execute(() -> lookAgain(words, risen.heard().safety(), incoming));
    return !isQuiet(risen)
        ? CompletableFuture.completedFuture(plain)
        : advice(words, told.heard())
            .completeOnTimeout(plain, limit.toNanos(), TimeUnit.NANOSECONDS)
            .exceptionally(fault -> failed(fault, plain));
  }

  /** A correction is sent nowhere: it may be one of a line in somebody's plan. */
  private boolean mayAsk(Happening told, Event.Said said) {
    String words = said.text().reveal();
    return !said.edited()
        && told.heard().safety().level() != RiskLevel.CRISIS
        && !Crisis.isOpen(told.person().conversation())
        && !keepsWords(told)
        && !words.isBlank()
        && !words.startsWith("/")
        && !isPlain(told.heard().intent());
  }

  private boolean agrees(PersonState person) {
    return person.profile().model().equals(model.connected().id());
  }

  /** Whether these words may be kept text, which goes to nobody: a plan may be told in passing. */
  private static boolean keepsWords(Happening told) {
    return switch (told.person().conversation()) {
      case ConversationState.WritingSafetyPlan writing -> true;
      case ConversationState.WritingPlan writing -> true;
      case ConversationState.TimingPlan timing -> true;
      case ConversationState.ShrinkingPlan shrinking -> true;
      case ConversationState.SettingUp settingUp -> true;
      case ConversationState.ChangingSetting changing -> true;
      case ConversationState.ChoosingCountry choosing -> true;
      default -> told.means(Intent.PLAN);
    };
  }

  private static boolean isPlain(Classification found) {
    return found instanceof IntentMatch match
        && match.isWordForWord()
        && (Intent.PLAIN.contains(match.intent()) || OF_THE_PROGRAM.contains(match.intent()));
  }

  /** Whether nothing is open that the words may be an answer to, and nothing in them alarms. */
  private static boolean isQuiet(Happening told) {
    return told.person().conversation() instanceof Idle
        && told.heard().safety().level() == RiskLevel.NONE;
  }

  private CompletableFuture<Advice> advice(String words, Heard heard) {
    Classification found = heard.intent();
    if (isUnsure(found)) {
      return asked(() -> new Advice(meant(words, heard), Optional.empty()));
    }
    return MIRRORED.contains(found.intent()) && guardrail.mayMirror(words)
        ? asked(() -> new Advice(heard, mirrored(words)))
        : CompletableFuture.completedFuture(Advice.only(heard));
  }

  private CompletableFuture<Advice> asked(Supplier<Advice> question) {
    return CompletableFuture.supplyAsync(question, threads);
  }

  private static boolean isUnsure(Classification found) {
    double enough = found.is(Intent.OTHER) ? UNSURE_OF_OTHER : UNSURE;
    return found.by() != By.PHRASE && found.confidence() < enough;
  }

  /** A model that knows nothing better leaves the guess as it was. */
  private Heard meant(String words, Heard heard) {
    return model
        .intent(words)
        .filter(intent -> intent != Intent.OTHER)
        .map(intent -> new Heard(heard.safety(), IntentMatch.of(intent, OPINION, By.MODEL)))
        .orElse(heard);
  }

  private Optional<String> mirrored(String words) {
    return model.reflection(words).flatMap(sentence -> guardrail.pass(sentence, words));
  }

  private void lookAgain(String words, SafetyAssessment first, Incoming incoming) {
    try {
      model
          .danger(words)
          .filter(second -> second.level().compareTo(first.level()) > 0)
          .ifPresent(second -> raise(second, incoming));
    } catch (RuntimeException fault) {
      LOG.warn("A second look failed: {}", fault.getClass().getName());
    }
  }

  /** Only ever a graver level; its id is the message's, so that a message raises once. */
  private void raise(SafetyAssessment found, Incoming incoming) {
    Event raised = new Event.Raised(found.level(), found.category().orElseThrow());
    door.accept(
        List.of(
            new Incoming(
                incoming.person(),
                "second-look-" + incoming.externalId(),
                clock.instant(),
                incoming.language(),
                raised)));
  }

  private static Advice failed(Throwable fault, Advice plain) {
    LOG.warn("A language model was asked in vain: {}", fault.getClass().getName());
    return plain;
  }
}
