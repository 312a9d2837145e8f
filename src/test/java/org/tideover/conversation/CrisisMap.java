package org.tideover.conversation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tideover.app.TestParts;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Classification;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.recommend.Recommender;

/**
 * Walks through the states of open help with every tap they offer, a few kinds of words and the
 * passing of time, and draws where that leads.
 *
 * <p>Limitations: what stays in a state is not drawn, nor are Help now and words of another danger,
 * which lead out of every state.
 */
final class CrisisMap {
  private static final PersonId PERSON = new PersonId("test", "1");
  private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");

  /** So many states of one kind are walked through: later turns lead where earlier ones do. */
  private static final int OF_A_KIND = 20;

  private final Moment moment = moment();
  private final Map<String, Set<String>> edges = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private final Set<ConversationState> seen = new HashSet<>();
  private final Deque<ConversationState> open = new ArrayDeque<>();

  /** Where a walk may begin: words of each danger, asked about or met at once; and afterwards. */
  String draw() {
    for (RiskCategory category : RiskCategory.values()) {
      visit(
          "[*]",
          "words of crisis",
          walk(new ConversationState.Idle(), said("", heard(category, RiskLevel.CRISIS))));
      visit(
          "[*]",
          "words of concern",
          walk(new ConversationState.Idle(), said("", heard(category, RiskLevel.CONCERN))));
    }
    visit("Idle", "an hour later", walk(new ConversationState.Idle(), checkIn(false)));
    visit("Idle", "the next day", walk(new ConversationState.Idle(), checkIn(true)));
    while (!open.isEmpty()) {
      explore(open.poll());
    }
    StringBuilder drawn = new StringBuilder("stateDiagram-v2\n");
    edges.forEach((edge, labels) ->
        drawn
            .append("  ")
            .append(edge)
            .append(": ")
            .append(String.join(", ", labels))
            .append("\n"));
    return drawn.toString();
  }

  private void explore(ConversationState state) {
    String name = name(state);
    for (String action : offered(state)) {
      if (!action.startsWith("help:")) {
        Step step = walk(state, new Happening(person(state), new Event.Tapped(action), nothing()));
        visit(name, action.replace(':', ' '), step);
      }
    }
    RiskCategory category = ((HelpIsOpen) state).category();
    visit(name, "“yes”", walk(state, said("yes", heard(Intent.YES))));
    visit(name, "“no”", walk(state, said("no", heard(Intent.NO))));
    visit(name, "“jk”", walk(state, said("jk", heard(Intent.OTHER))));
    visit(name, "other words", walk(state, said("words", heard(Intent.OTHER))));
    visit(name, "the danger again", walk(state, said("words", heard(category, RiskLevel.CRISIS))));
    if (state instanceof ConversationState.HelpingInOverdose helping) {
      Appointment due = new Appointment(PERSON, AppointmentKind.OVERDOSE_STEP, NOW, helping.id());
      visit(name, "time", walk(state, new Happening(person(state), new Event.Due(due), nothing())));
    }
  }

  private void visit(String from, String label, Step step) {
    ConversationState state = step.person().conversation();
    String to = name(state);
    if (!from.equals(to)) {
      edges.computeIfAbsent(from + " --> " + to, edge -> new TreeSet<>()).add(label);
    }
    if (state instanceof HelpIsOpen && kinds.getOrDefault(to, 0) < OF_A_KIND && seen.add(state)) {
      kinds.merge(to, 1, Integer::sum);
      open.add(state);
    }
  }

  private Step walk(ConversationState state, Happening happening) {
    return Conversation.advance(
        new Happening(person(state), happening.event(), happening.heard()), moment);
  }

  /** What is offered while a state is open: its own buttons, and those of what is said in it. */
  private List<String> offered(ConversationState state) {
    Step entered = Handlers.enter(Step.of(person(state)).go(state), moment);
    Step asked = walk(state, said("words", heard(Intent.OTHER)));
    boolean stays = name(asked.person().conversation()).equals(name(state));
    return Stream.concat(entered.acts().stream(), stays ? asked.acts().stream() : Stream.of())
        .flatMap(act -> act.choices().stream())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static String name(ConversationState state) {
    String name = state.getClass().getSimpleName();
    return state instanceof ConversationState.HelpingInOverdose helping
        ? name + "_" + helping.step().id()
        : name;
  }

  private static PersonState person(ConversationState state) {
    return PersonState.meet(PERSON, NOW)
        .wasIntroduced()
        .askedAfterDanger(Optional.of(NOW))
        .in(state);
  }

  private static Happening said(String words, Heard heard) {
    return new Happening(
        PersonState.meet(PERSON, NOW), new Event.Said(new PersonText(words), false), heard);
  }

  private static Happening checkIn(boolean nextDay) {
    AppointmentKind kind =
        nextDay ? AppointmentKind.CRISIS_NEXT_DAY : AppointmentKind.CRISIS_CHECK_IN;
    Appointment due = new Appointment(PERSON, kind, NOW, RiskCategory.SUICIDE.id());
    return new Happening(PersonState.meet(PERSON, NOW), new Event.Due(due), nothing());
  }

  private static Heard nothing() {
    return Heard.nothing();
  }

  private static Heard heard(Intent intent) {
    return new Heard(SafetyAssessment.none(), IntentMatch.of(intent, 1, Classification.By.PHRASE));
  }

  private static Heard heard(RiskCategory category, RiskLevel level) {
    return new Heard(
        SafetyAssessment.of(level, category, 1, SafetyAssessment.Layer.PHRASE),
        IntentMatch.of(Intent.OTHER, 1, Classification.By.PHRASE));
  }

  private static Moment moment() {
    Content content = Content.load(ContentSource.classPath());
    Random random = new Random(1);
    Recommender recommender = new Recommender(content.movements(), content.skills(), random);
    List<String> ids = new ArrayList<>();
    return new Moment(
        NOW,
        TestParts.advisor(content, recommender),
        () -> {
          ids.add("id");
          return "id" + ids.size();
        });
  }
}
