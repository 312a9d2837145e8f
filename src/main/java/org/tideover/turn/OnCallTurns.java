package org.tideover.turn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tideover.conversation.crisis.Crisis;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Age;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.JournalEntry.Escalated;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/**
 * What people on call hear: that a crisis reply was sent, of what kind, and the code of a person
 * who agreed to it and is of age; never a word or a name. The first of them to take it is noted.
 */
public final class OnCallTurns {
  /** The action that takes a notice, before its id. */
  public static final String TAKE = "on-call:take:";

  /** With the day, because a notice may wait. */
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final OnCall onCall;
  private final Voice voice;
  private final Supplier<String> ids;

  OnCallTurns(OnCall onCall, Voice voice, Supplier<String> ids) {
    this.onCall = onCall;
    this.voice = voice;
    this.ids = ids;
  }

  /** Whether somebody on call takes a notice; from anywhere else it is a tap like others. */
  boolean isOf(Incoming incoming) {
    return onCall.to().contains(incoming.person()) && action(incoming.event()).startsWith(TAKE);
  }

  /** What they see of it: whoever comes second, nothing new. */
  List<OutgoingMessage> taken(Incoming incoming, Instant now) {
    PersonId by =
        incoming.event() instanceof Event.TappedInGroup tapped ? tapped.by() : incoming.person();
    String id = action(incoming.event()).substring(TAKE.length());
    return onCall
        .notices()
        .take(id, by, now)
        .map(notice ->
            said(
                    named(Act.say("on-call.taken"), notice, now)
                        .replacing(OutgoingMessage.slotOf(id)),
                    now)
                .toList())
        .orElseGet(List::of);
  }

  /** What they hear of a person's turn, which is kept with it. */
  List<OutgoingMessage> told(PersonState before, Step step, Instant now) {
    PersonState person = step.person();
    String code = person.profile().onCall();
    if (!onCall.isConnected() || code.isEmpty() || step.forget() || !isOfAge(person)) {
      return List.of();
    }
    return fresh(before, step)
        .map(category -> new Notices.Notice(ids.get(), category, code))
        .flatMap(notice -> told(person.person(), notice, now))
        .toList();
  }

  private static boolean isOfAge(PersonState person) {
    return person.preferences().age() == Age.ADULT;
  }

  /** While the same help stays open they are told once, whatever else is said in it. */
  private static Stream<RiskCategory> fresh(PersonState before, Step step) {
    Optional<RiskCategory> open = open(before);
    if (open.isPresent() && open.equals(open(step.person()))) {
      return Stream.empty();
    }
    return step.entries().stream()
        .filter(
            entry -> entry instanceof Escalated escalated && escalated.level() == RiskLevel.CRISIS)
        .map(entry -> ((Escalated) entry).category())
        .distinct()
        .filter(category -> !open.equals(Optional.of(category)));
  }

  private static Optional<RiskCategory> open(PersonState person) {
    return Crisis.isEscalated(person.conversation())
            && person.conversation() instanceof HelpIsOpen help
        ? Optional.of(help.category())
        : Optional.empty();
  }

  private Stream<OutgoingMessage> told(PersonId person, Notices.Notice notice, Instant now) {
    onCall.notices().keep(person, notice, now);
    // As urgent as what it tells of, so that the alarm rings where it does not arrive.
    Act said = Act.say("on-call.notice").at(Priority.CRISIS);
    Act act = named(said, notice, now).offering(TAKE + notice.id());
    return said(act.in(OutgoingMessage.slotOf(notice.id())), now);
  }

  private static Act named(Act act, Notices.Notice notice, Instant now) {
    return act.with("kind", notice.category().id())
        .with("code", notice.code())
        .with("clock", MINUTE.format(now));
  }

  private Stream<OutgoingMessage> said(Act act, Instant now) {
    return onCall.to().stream()
        .flatMap(
            one -> voice.say(List.of(act), PersonState.meet(one, now), now).messages().stream());
  }

  private static String action(Event event) {
    return switch (event) {
      case Event.Tapped tapped -> tapped.action();
      case Event.TappedInGroup tapped -> tapped.action();
      default -> "";
    };
  }
}
