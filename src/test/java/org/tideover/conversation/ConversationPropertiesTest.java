package org.tideover.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.app.TestParts;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Past;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Rhythm;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Ties;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Attachment;
import org.tideover.domain.Body;
import org.tideover.domain.Classification;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.Consent;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.NoMatch;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.PlanBook;
import org.tideover.domain.Priority;
import org.tideover.domain.QuietHours;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.recommend.Recommender;
import org.tideover.reply.Addressee;
import org.tideover.reply.Renderer;

/** What must hold in every conversation, tried with thousands of random ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationPropertiesTest {
  private static final PersonId PERSON = new PersonId("test", "1");
  private static final List<String> OTHER_ACTIONS =
      List.of(
          "rate:3",
          "crisis:cannot",
          "model:yes",
          "overdose:other",
          "text:no",
          "barrier:junk",
          "safety-plan:open",
          "safety-plan:change",
          "plan-part:people",
          "idea:long-breath",
          "urge:start",
          "screening:begin",
          "part:knee",
          "setup:begin",
          "discreet:open",
          "setting:quiet",
          "zone:Europe/Berlin",
          "at:18:00",
          "if-then:new",
          "today:9",
          "body:sleepy",
          "body:withdrawal",
          "session:hurts",
          "junk",
          "");

  private final Content content = Content.load(ContentSource.classPath());
  private final Set<String> statesSeen = new HashSet<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void noConversationBreaksARule(int seed) {
    Random random = new Random(seed);
    for (int conversation = 0; conversation < 60; conversation++) {
      new Talk(random).goesOn(80);
    }
  }

  @Test
  void randomConversationsReachEveryState() {
    Random random = new Random(99);
    for (int conversation = 0; conversation < 1_800; conversation++) {
      new Talk(random).goesOn(80);
    }
    assertThat(statesSeen)
        .containsExactlyInAnyOrderElementsOf(states(ConversationState.class).toList());
  }

  private static Stream<String> states(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ConversationPropertiesTest::states)
        : Stream.of(type.getSimpleName());
  }

  /** One random conversation, and the rules it is held to. */
  private final class Talk {
    private final Random random;
    private final Renderer renderer;
    private final Moment template;
    private final Map<AppointmentKind, Appointment> booked = new HashMap<>();
    private Instant now = Instant.parse("2026-11-23T02:10:00Z");
    private PersonState person;
    private int ids;
    private String saidLast = "";
    private KeptPlan plan = new KeptPlan.None();
    private MovementHistory history = MovementHistory.none();
    private PlanBook planBook = PlanBook.empty();

    Talk(Random random) {
      this.random = random;
      this.person = random.nextBoolean() ? PersonState.meet(PERSON, now) : somebodySetUp();
      this.renderer = new Renderer(content, random);
      Recommender recommender = new Recommender(content.movements(), content.skills(), random);
      ConnectedModel model =
          new ConnectedModel("small-model", "127.0.0.1:11434", "http://127.0.0.1:11434");
      this.template =
          new Moment(
              now, TestParts.advisor(content, recommender, Optional.of(model)), () -> "id" + ids++);
    }

    /** With a check-in, and without quiet hours, so that all we write first comes. */
    private PersonState somebodySetUp() {
      return PersonState.meet(PERSON, now)
          .preferring(
              Preferences.unknown()
                  .agreeing(Consent.GIVEN)
                  .in(ZoneId.of("Europe/Berlin"))
                  .checkingInAt(Optional.of(LocalTime.of(18, 0)))
                  .quietIn(new QuietHours(LocalTime.NOON, LocalTime.NOON)))
          .keeping(Rhythm.none().startingAt(now).lapsed(now));
    }

    void goesOn(int events) {
      for (int i = 0; i < events; i++) {
        now = now.plus(Duration.ofSeconds(random.nextInt(random.nextInt(5) == 0 ? 4000 : 20)));
        Event event = event();
        int today = random.nextInt(8) == 0 ? 3 : 0;
        history = new MovementHistory(List.of(), Set.of(), today, 6);
        Happening happening = new Happening(person, event, heard(event));
        Step step =
            Conversation.advance(
                happening,
                new Moment(
                    now,
                    template.advisor(),
                    template.ids(),
                    () -> plan,
                    () -> Optional.of(planBook),
                    Past.none(),
                    Ties.none(),
                    () -> history));
        check(happening, step);
        keep(step);
      }
    }

    private void keep(Step step) {
      step.cancellations().forEach(booked::remove);
      step.bookings().forEach(one -> booked.put(one.kind(), one));
      step.plan()
          .ifPresent(kept -> plan = kept.isEmpty() ? new KeptPlan.None() : new KeptPlan.Open(kept));
      step.planBook().ifPresent(kept -> planBook = kept);
      List<String> actions = new ArrayList<>();
      step.acts().forEach(act -> act.choices().forEach(actions::addAll));
      person = actions.isEmpty() ? step.person() : step.person().canTap(actions);
      statesSeen.add(person.conversation().getClass().getSimpleName());
      if (person.conversation() instanceof ConversationState.InSession) {
        assertThat(booked).as("a session keeps ticking").containsKey(AppointmentKind.SESSION_TICK);
      }
    }

    private void check(Happening happening, Step step) {
      for (Act act : step.acts()) {
        OutgoingMessage message = renderer.render(act, new Addressee(PERSON, "", "en"));
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4096);
        assertThat(message.text()).as(act.key()).doesNotContain("{").doesNotContain("}");
      }
      assertThat(step.entering()).as("a state introduced itself").isFalse();
      checkSafety(happening, step);
    }

    private void checkSafety(Happening happening, Step step) {
      checkHelp(happening, step);
      checkPlan(step);
      boolean moves = step.acts().stream().anyMatch(Talk::asksToMove);
      if (Crisis.isOpen(step.person().conversation())) {
        assertThat(moves).as("no movement while help is open").isFalse();
        assertThat(step.person().conversation()).isNotInstanceOf(ConversationState.InSession.class);
      }
      boolean begins =
          step.entries().stream().anyMatch(JournalEntry.MovementOffered.class::isInstance);
      if (history.today() >= 3 || step.person().screening().forbidsAt(now)) {
        assertThat(begins).as("no movement after enough, or against a sign").isFalse();
      }
      if (step.person().bodyAt(now).equals(Optional.of(Body.SLEEPY))) {
        assertThat(moves && !(happening.event() instanceof Event.Due))
            .as("no movement for a sleepy body")
            .isFalse();
      }
      boolean met =
          happening.event() instanceof Event.Said
              || (happening.event() instanceof Event.Raised && Crisis.isNew(happening));
      if (happening.heard().safety().level() == RiskLevel.CRISIS && met) {
        assertThat(step.acts().stream().filter(act -> act.priority() == Priority.CRISIS))
            .as("words of crisis are met with human help")
            .anyMatch(act -> act.key().startsWith("crisis."));
      }
    }

    /** In danger now, nothing is offered to be read or written but what saves a life. */
    private static void checkPlan(Step step) {
      boolean danger =
          step.person().conversation() instanceof ConversationState.InDanger
              || step.person().conversation() instanceof ConversationState.OwnOverdose
              || step.person().conversation() instanceof ConversationState.HelpingInOverdose;
      boolean offered =
          step.acts().stream().anyMatch(act -> act.choices().toString().contains("safety-plan:"));
      assertThat(danger && offered).as("no plan is offered in danger now").isFalse();
    }

    private void checkHelp(Happening happening, Step step) {
      if (happening.event() instanceof Event.Said said && !said.edited()) {
        assertThat(step.acts()).as("words get an answer").isNotEmpty();
        ConversationState was = happening.person().conversation();
        assertThat(step.acts()).noneMatch(act -> NoBetter.isGoodNews(act, said, was));
      }
      boolean wasOpen = Crisis.isOpen(happening.person().conversation());
      boolean isOpen = Crisis.isOpen(step.person().conversation());
      boolean leaves = step.forget() || happening.event() instanceof Event.Left;
      saidLast = happening.event() instanceof Event.Left ? "" : saidLast;
      if (wasOpen && !isOpen && !leaves) {
        assertThat(step.acts()).as("a crisis ends with a number").anyMatch(this::hasNumber);
      }
      for (Act act : step.acts()) {
        if (act.key().startsWith("crisis.") && !act.key().startsWith("crisis.od-")) {
          assertThat(hasNumber(act)).as(act.key() + " shows a number").isTrue();
          assertThat(act.priority()).as(act.key()).isEqualTo(Priority.CRISIS);
        }
        if (act.key().matches("crisis\\.(ask-|bridge|barriers|check-in).*|concern\\..*")) {
          assertThat(act.key()).as("asked twice in a row").isNotEqualTo(saidLast);
        }
        if (act.key().equals("crisis.denied") || act.key().equals("crisis.safe-now")) {
          assertThat(step.bookings())
              .as("check-ins follow")
              .extracting(Appointment::kind)
              .contains(AppointmentKind.CRISIS_CHECK_IN, AppointmentKind.CRISIS_NEXT_DAY);
        }
        saidLast = act.key();
      }
    }

    /** The addressee is taken to be in the United States, by the language of their app. */
    private boolean hasNumber(Act act) {
      String text = renderer.render(act, new Addressee(PERSON, "", "en")).text();
      return text.contains("911") || text.contains("988");
    }

    private static boolean asksToMove(Act act) {
      return !act.replace()
          && (act.subject() instanceof Act.Subject.OfStep
              || act.subject() instanceof Act.Subject.OfMovement);
    }

    private Event event() {
      int kind = random.nextInt(20);
      if (kind < 9 && !person.memory().offered().isEmpty()) {
        List<String> offered = person.memory().offered();
        return new Event.Tapped(offered.get(random.nextInt(offered.size())));
      }
      if (kind < 11) {
        return new Event.Tapped(
            random.nextInt(6) == 0
                ? aboutAPlan()
                : OTHER_ACTIONS.get(random.nextInt(OTHER_ACTIONS.size())));
      }
      if (kind < 14 && !booked.isEmpty()) {
        List<Appointment> all = List.copyOf(booked.values());
        Appointment due = all.get(random.nextInt(all.size()));
        booked.remove(due.kind());
        return new Event.Due(due);
      }
      return rarer(kind);
    }

    /** A button under a plan that is there, or was. */
    private String aboutAPlan() {
      List<String> verbs = List.of("smaller", "time", "now", "done", "later", "drop");
      String id = planBook.isEmpty() ? "gone" : planBook.plans().getFirst().id();
      return "if-then:" + verbs.get(random.nextInt(verbs.size())) + ":" + id;
    }

    private Event rarer(int kind) {
      return switch (kind) {
        case 14 -> new Event.Sent(Attachment.values()[random.nextInt(8)]);
        case 17 -> new Event.Raised(level(), RiskCategory.values()[random.nextInt(7)]);
        case 15 -> random.nextInt(10) == 0 ? new Event.Left() : new Event.Returned();
        case 16 -> new Event.Said(new PersonText(command()), false);
        default -> new Event.Said(new PersonText(words()), random.nextInt(12) == 0);
      };
    }

    private String words() {
      int kind = random.nextInt(8);
      return kind == 0 ? "i am driving" : kind < 3 ? NoBetter.any(random) : "words";
    }

    private RiskLevel level() {
      return random.nextBoolean() ? RiskLevel.CONCERN : RiskLevel.CRISIS;
    }

    private String command() {
      List<String> commands =
          List.of(
              "/start",
              "/crave",
              "/help",
              "/resources",
              "/country",
              "/country FR",
              "/privacy",
              "/model",
              "/forget",
              "/stop",
              "/move",
              "/safetyplan",
              "/body",
              "/setup",
              "/settings",
              "/checkin",
              "/plan after work i will walk",
              "/plan when i pass the station i call sam",
              "/plans",
              "/unknown");
      return commands.get(random.nextInt(commands.size()));
    }

    private Heard heard(Event event) {
      if (event instanceof Event.Raised(RiskLevel level, RiskCategory category)) {
        return new Heard(
            SafetyAssessment.of(level, category, 0.5, SafetyAssessment.Layer.MODEL),
            new NoMatch(0));
      }
      if (!(event instanceof Event.Said said)) {
        return Heard.nothing();
      }
      if (NoBetter.isOne(said)) {
        return new Heard(safety(), NoBetter.meant(said));
      }
      Intent intent = Intent.values()[random.nextInt(Intent.values().length)];
      OptionalInt number =
          intent == Intent.RATING ? OptionalInt.of(random.nextInt(11)) : OptionalInt.empty();
      return new Heard(safety(), new IntentMatch(intent, 0.9, Classification.By.EMBEDDING, number));
    }

    private SafetyAssessment safety() {
      int dice = random.nextInt(12);
      if (dice > 1) {
        return SafetyAssessment.none();
      }
      RiskCategory category = RiskCategory.values()[random.nextInt(RiskCategory.values().length)];
      return SafetyAssessment.of(
          dice == 0 ? RiskLevel.CRISIS : RiskLevel.CONCERN,
          category,
          0.9,
          SafetyAssessment.Layer.PHRASE);
    }
  }
}
