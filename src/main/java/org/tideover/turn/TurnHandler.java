package org.tideover.turn;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tideover.conversation.Conversation;
import org.tideover.conversation.state.Advisor;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Button;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Incoming;
import org.tideover.domain.NoMatch;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.outbox.Outbox;
import org.tideover.outbox.QueuedMessage;
import org.tideover.reply.Rendered;

/**
 * One turn: an event becomes queued replies. Assess, classify and consult come first, asked for by
 * {@link Workers}; advance, render and enqueue are {@link #take} alone.
 *
 * <p>Assessing, classifying and consulting may be slow and run before the transaction; all after
 * them commits together with the new state and the event's end, so that an event is wholly handled
 * or not at all.
 */
public final class TurnHandler {
  /** How many actions may be meant by typed words. */
  private static final int TYPED = 40;

  /**
   * What is typed only as the answer to what was said last: a "yes" for later would be another's.
   */
  private static final Set<String> ONLY_ANSWERS =
      Set.of(
          "forget:yes",
          "forget:no",
          "safety-plan:delete-yes",
          "safety-plan:delete-no",
          "buddy:agree",
          "buddy:decline",
          "buddy:is-them",
          "buddy:not-them",
          "buddy:alert-yes",
          "buddy:alert-agree",
          "buddy:alert-refuse",
          "buddy:no",
          "buddy:leave");

  /** The replies before which a sentence of the model may stand. */
  private static final Set<String> MIRRORED =
      Set.of("answer.talk", "answer.mood", "answer.milestone");

  private final Hearing hearing;
  private final Stores stores;
  private final Voice voice;
  private final Outbox outbox;
  private final Advisor advisor;
  private final Circumstances circumstances;
  private final Optional<Counsel> counsel;
  private final GroupTurns groups;
  private final OnCallTurns onCall;

  /**
   * When a turn happens, and where its fresh ids come from.
   *
   * @param clock program time
   * @param ids unique ids
   * @param watch is told how turns go
   * @param onCall who hears that a crisis reply was sent
   */
  public record Circumstances(
      InstantSource clock, Supplier<String> ids, Watch watch, OnCall onCall) {
    /** Circumstances in which nobody watches, and nobody is on call. */
    public Circumstances(InstantSource clock, Supplier<String> ids) {
      this(clock, ids, Watch.NONE, OnCall.nobody());
    }
  }

  /** Joins the parts of a turn that no language model takes part in. */
  public TurnHandler(
      Hearing hearing,
      Stores stores,
      Voice voice,
      Outbox outbox,
      Advisor advisor,
      Circumstances circumstances) {
    this(hearing, stores, voice, outbox, advisor, circumstances, Optional.empty());
  }

  /** Joins the parts of a turn. */
  public TurnHandler(
      Hearing hearing,
      Stores stores,
      Voice voice,
      Outbox outbox,
      Advisor advisor,
      Circumstances circumstances,
      Optional<Counsel> counsel) {
    this.hearing = hearing;
    this.stores = stores;
    this.voice = voice;
    this.outbox = outbox;
    this.advisor = advisor;
    this.circumstances = circumstances;
    this.counsel = counsel;
    this.groups = new GroupTurns(stores, voice, advisor, circumstances.ids());
    this.onCall = new OnCallTurns(circumstances.onCall(), voice, circumstances.ids());
  }

  /** Is told how it goes. */
  Watch watch() {
    return circumstances.watch();
  }

  /** What is understood of an event's words; nothing where it has none. */
  Heard hear(Incoming incoming) {
    return incoming.event() instanceof Event.Raised raised
        ? secondLook(raised)
        : Words.of(incoming.event()).map(this::hear).orElseGet(Heard::nothing);
  }

  private Heard hear(String words) {
    try (var _ = circumstances.watch().begins(Watch.Stage.HEAR)) {
      Heard heard = hearing.hear(words);
      circumstances.watch().heard(heard);
      return heard;
    }
  }

  private static Heard secondLook(Event.Raised raised) {
    return new Heard(
        SafetyAssessment.of(
            raised.level(), raised.category(), Counsel.OPINION, SafetyAssessment.Layer.MODEL),
        new NoMatch(0));
  }

  /** Asks a language model, where there is one and the person agreed; done at once where not. */
  CompletableFuture<Advice> consult(Incoming incoming, Heard heard) {
    if (counsel.isEmpty() || !(incoming.event() instanceof Event.Said)) {
      return CompletableFuture.completedFuture(Advice.only(heard));
    }
    PersonState person = person(incoming, heard);
    Event event = meant(incoming.event(), person, heard);
    Watch.Lap lap = circumstances.watch().begins(Watch.Stage.CONSULT);
    return counsel
        .get()
        .about(new Happening(person, event, heard), incoming)
        .whenComplete((advice, fault) -> lap.close());
  }

  /**
   * Handles an event in one transaction, then lets its replies go.
   *
   * @return what others hear of: stored with the turn, and still to be handed to their turns
   */
  List<InboxItem> take(InboxItem item, Advice advice) {
    Kept kept = kept(item, advice);
    if (kept.forgotten()) {
      outbox.recall(item.incoming().person());
    }
    outbox.release(kept.replies());
    return kept.passed();
  }

  private Kept kept(InboxItem item, Advice advice) {
    try (var _ = circumstances.watch().begins(Watch.Stage.KEEP)) {
      return stores
          .transactions()
          .inTransaction(() -> stores.inbox().claim(item) ? turn(item, advice) : Kept.NOTHING);
    }
  }

  /**
   * What a committed turn leaves to be done: replies to send, events of others, and whom to forget
   * in memory too.
   */
  private record Kept(List<QueuedMessage> replies, List<InboxItem> passed, boolean forgotten) {
    /** Of an event whose turn is another process's. */
    static final Kept NOTHING = new Kept(List.of(), List.of(), false);
  }

  private Kept turn(InboxItem item, Advice advice) {
    if (onCall.isOf(item.incoming())) {
      return onCallTurn(item);
    }
    if (isOfNobody(item.incoming())) {
      stores.inbox().doneOfNobody(item);
      return Kept.NOTHING;
    }
    return GroupTurns.isOf(item.incoming().event())
        ? groupTurn(item, advice.heard())
        : personTurn(item, advice);
  }

  /**
   * Whoever was forgotten, or never came, is not met by what they did not say or tap themselves.
   */
  private boolean isOfNobody(Incoming incoming) {
    return !meets(incoming.event()) && stores.people().find(incoming.person()).isEmpty();
  }

  /**
   * Whether we meet people by it: by what they do, by a second look at words of theirs, which may
   * find danger, and by what happens in a group, which has its own store.
   */
  private static boolean meets(Event event) {
    return switch (event) {
      case Event.Said _, Event.Tapped _, Event.Sent _, Event.Located _, Event.Raised _ -> true;
      case Event.SaidInGroup _, Event.TappedInGroup _ -> true;
      case Event.Due _ -> GroupTurns.isOf(event);
      case Event.Left _, Event.Returned _, Event.LetGo _ -> false;
      case Event.FromBuddy _, Event.JoinedTogether _, Event.EndedTogether _ -> false;
    };
  }

  /** A second tap on erasing finds nobody any more: it is done, and they are not met by it. */
  private boolean isErasedAlready(Incoming incoming) {
    return incoming.event() instanceof Event.Tapped tapped
        && tapped.action().startsWith("forget:")
        && stores.people().find(incoming.person()).isEmpty();
  }

  private Kept onCallTurn(InboxItem item) {
    List<OutgoingMessage> seen = onCall.taken(item.incoming(), circumstances.clock().instant());
    List<QueuedMessage> queued = outbox.enqueue(seen);
    stores.inbox().done(item);
    return new Kept(queued, List.of(), false);
  }

  private Kept groupTurn(InboxItem item, Heard heard) {
    GroupTurns.Outcome outcome =
        groups.turn(item.incoming(), heard, circumstances.clock().instant());
    List<QueuedMessage> queued = outbox.enqueue(outcome.messages());
    List<InboxItem> passed = stored(outcome.passed());
    stores.inbox().done(item);
    return new Kept(queued, passed, false);
  }

  private Kept personTurn(InboxItem item, Advice advice) {
    Heard heard = advice.heard();
    PersonState person = person(item.incoming(), heard);
    Event event = meant(item.incoming().event(), person, heard);
    Step step =
        isErasedAlready(item.incoming())
            ? Step.of(person).say("forget.done").forgetting()
            : Conversation.advance(new Happening(person, event, heard), moment(item, person));
    List<Act> acts = mirrored(step.acts(), advice);
    Rendered replies = voice.say(acts, step.person(), circumstances.clock().instant());
    keep(told(replies, step), event, person, item.incoming().at());
    List<OutgoingMessage> told = onCall.told(person, step, circumstances.clock().instant());
    List<QueuedMessage> queued =
        outbox.enqueue(Stream.concat(replies.messages().stream(), told.stream()).toList());
    List<InboxItem> passed = passed(step);
    stores.inbox().done(item);
    return new Kept(queued, passed, step.forget());
  }

  /** What others hear of goes through their own door, in the same transaction. */
  private List<InboxItem> passed(Step step) {
    Instant now = circumstances.clock().instant();
    List<Incoming> events =
        step.others().passed().stream()
            .map(one ->
                new Incoming(one.to(), "passed-" + circumstances.ids().get(), now, "", one.event()))
            .toList();
    return stored(events);
  }

  private List<InboxItem> stored(List<Incoming> events) {
    return events.isEmpty() ? List.of() : stores.inbox().store(events);
  }

  /** A sentence of the model stands before our own answer to a feeling, and before nothing else. */
  private static List<Act> mirrored(List<Act> acts, Advice advice) {
    boolean fits = !acts.isEmpty() && MIRRORED.contains(acts.getFirst().key());
    return advice
        .sentence()
        .filter(sentence -> fits)
        .map(sentence -> Act.say("model.reflection").with("sentence", sentence))
        .map(act -> Stream.concat(Stream.of(act), acts.stream()).toList())
        .orElse(acts);
  }

  /** What of the words themselves is remembered: that the country is a guess, and wordings. */
  private Step told(Rendered replies, Step step) {
    PersonState written = step.person().wasWrittenTo(replies.worded());
    return step.person(
        replies.toldGuess() ? written.wasToldOfGuess(circumstances.clock().instant()) : written);
  }

  private PersonState person(Incoming incoming, Heard heard) {
    PersonState known =
        stores
            .people()
            .find(incoming.person())
            .orElseGet(() -> PersonState.meet(incoming.person(), circumstances.clock().instant()));
    return known.known(known.profile().using(incoming.language()).speaking(heard));
  }

  /** Typed words that stand on an offered button count as its tap, unless they speak of danger. */
  private Event meant(Event event, PersonState person, Heard heard) {
    if (event instanceof Event.Said(PersonText text, boolean edited)
        && !edited
        && heard.safety().level() != RiskLevel.CRISIS) {
      return voice
          .labels()
          .actionFor(text.reveal(), person.memory().offered())
          .<Event>map(Event.Tapped::new)
          .orElse(event);
    }
    return event;
  }

  private Moment moment(InboxItem item, PersonState state) {
    PersonId person = item.incoming().person();
    Instant now = circumstances.clock().instant();
    return new Moment(
        now,
        advisor.reading(state.profile().tongue()),
        circumstances.ids(),
        () -> stores.plans().find(person),
        () -> stores.planBooks().find(person),
        new CountedPast(person, stores.history(), now),
        stores.ties().of(person),
        () -> stores.journal().history(person, now));
  }

  private void keep(Step step, Event event, PersonState before, Instant received) {
    PersonState person = step.person();
    if (step.forget()) {
      stores.appointments().cancelAll(person.person());
      stores.people().forget(person.person());
      return;
    }
    step.cancellations().forEach(kind -> stores.appointments().cancel(person.person(), kind));
    step.bookings().forEach(stores.appointments()::book);
    step.plan().ifPresent(plan -> stores.plans().keep(person.person(), plan));
    step.planBook().ifPresent(book -> stores.planBooks().keep(person.person(), book));
    step.others().changes().forEach(change -> stores.ties().change(person.person(), change));
    stores.journal().write(person.person(), received, step.entries());
    stores.people().save(offering(person, event, step.acts(), before));
    if (event.isOwn()) {
      stores.people().heard(person.person());
    }
  }

  /**
   * What may be typed next. While a question stays open, its words stay valid beside newer ones;
   * but what erases, and what is agreed with somebody else, is meant only as the answer to what was
   * said last. Of several messages the last one is answered first. News that comes by itself takes
   * no words from a question that is open.
   */
  private static PersonState offering(
      PersonState person, Event event, List<Act> acts, PersonState before) {
    if (acts.isEmpty()) {
      return person;
    }
    boolean stays = person.conversation().equals(before.conversation());
    boolean beside = stays && !event.isOwn() && !(person.conversation() instanceof Idle);
    List<String> fresh =
        acts.reversed().stream()
            .flatMap(act -> act.choices().stream())
            .flatMap(List::stream)
            .toList();
    List<String> earlier =
        stays || fresh.isEmpty() ? lasting(before.memory().offered()) : List.of();
    Stream<String> typed =
        beside
            ? Stream.concat(earlier.stream(), lasting(fresh).stream())
            : Stream.concat(fresh.stream(), earlier.stream());
    return person.canTap(typed.distinct().limit(TYPED).toList());
  }

  private static List<String> lasting(List<String> actions) {
    return actions.stream().filter(action -> !ONLY_ANSWERS.contains(Button.kind(action))).toList();
  }
}
