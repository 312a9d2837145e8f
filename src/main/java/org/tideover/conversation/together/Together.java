package org.tideover.conversation.together;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.Round;
import org.tideover.domain.Situation;

/**
 * What a group sees: people join by a tap, steps arrive for all and change in place, nobody is
 * named. Words of danger get a neutral line here, and help in private where we know the speaker.
 */
public final class Together {
  static final String SLOT = "together";

  /** Whoever has not begun by then does not any more. */
  private static final Duration GATHERING = Duration.ofMinutes(30);

  /** Gentle enough for people whose bodies we do not know. */
  private static final int EFFORT = 3;

  private Together() {}

  /** What an event in the group leads to. */
  public static GroupStep advance(Event event, Heard heard, GroupMoment moment) {
    return switch (event) {
      case Event.SaidInGroup said -> said(said, heard, moment);
      case Event.TappedInGroup tapped -> tapped(tapped, moment);
      case Event.Due due -> due(due.appointment(), moment);
      default -> unchanged(moment);
    };
  }

  /** The group's appointment stays what it was: it is read off where the group stands. */
  static GroupStep unchanged(GroupMoment moment) {
    GroupStep step = GroupStep.of(moment.round());
    return switch (moment.round()) {
      case Round.None none -> step;
      case Round.Gathering gathering -> step.until(tick(moment, gathering.id(), GATHERING));
      case Round.Moving moving -> step.until(MovingOn.next(moving, moment));
    };
  }

  private static GroupStep said(Event.SaidInGroup said, Heard heard, GroupMoment moment) {
    if (heard.safety().level() == RiskLevel.CRISIS) {
      return danger(said, heard, moment);
    }
    if (!said.addressed()) {
      return unchanged(moment);
    }
    String words = said.text().reveal().strip();
    if (words.matches("(?is)/together\\b.*")) {
      return moment.round() instanceof Round.None
          ? gathered(moment, moment.ids().get(), List.of())
          : unchanged(moment).say(Act.say("together.goes-on"));
    }
    return unchanged(moment).say(Act.say("group.private-only"));
  }

  private static GroupStep danger(Event.SaidInGroup said, Heard heard, GroupMoment moment) {
    GroupStep step = unchanged(moment).say(Act.say("group.crisis").at(Priority.CRISIS));
    return said.speaker()
        .filter(moment.known())
        .map(speaker ->
            step.telling(
                speaker,
                new Event.Raised(RiskLevel.CRISIS, heard.safety().category().orElseThrow())))
        .orElse(step);
  }

  private static GroupStep tapped(Event.TappedInGroup tapped, GroupMoment moment) {
    return switch (tapped.action()) {
      case "together:join" -> joined(tapped.by(), moment);
      case "together:start" -> started(tapped.by(), moment);
      case "together:another" -> another(moment);
      case "together:stop" -> MovingOn.stopped(moment);
      default -> unchanged(moment);
    };
  }

  private static GroupStep gathered(GroupMoment moment, String id, List<String> shown) {
    return movement(moment, shown)
        .map(chosen -> {
          Round.Gathering round = new Round.Gathering(id, chosen, shown);
          return GroupStep.of(round)
              .say(gathering(round, moment.members().size()).in(SLOT))
              .until(tick(moment, id, GATHERING));
        })
        .orElseGet(() -> unchanged(moment).say(Act.say("together.nothing-fits")));
  }

  private static Optional<String> movement(GroupMoment moment, List<String> shown) {
    Need gentle =
        Need.in(Situation.of(Optional.empty(), Optional.empty())).after(shown).upTo(EFFORT);
    return moment.advisor().offer(gentle).map(Offer::movement).map(Movement::id);
  }

  private static Act gathering(Round.Gathering round, int count) {
    return Act.say("together.gather")
        .showing(new Act.Subject.OfMovement(round.movement(), ""))
        .with("people", count)
        .offering("together:join", "together:start")
        .offering("together:another", "together:stop");
  }

  /** Joining twice changes nothing; whoever has a chat with us is asked there, and only there. */
  private static GroupStep joined(PersonId person, GroupMoment moment) {
    boolean open = !(moment.round() instanceof Round.None);
    if (!open || moment.members().contains(person)) {
      return unchanged(moment);
    }
    GroupStep step = unchanged(moment).joining(person);
    GroupStep shown =
        moment.round() instanceof Round.Gathering gathering
            ? step.say(gathering(gathering, moment.members().size() + 1).replacing(SLOT))
            : step;
    return moment.known().test(person) ? shown.telling(person, new Event.JoinedTogether()) : shown;
  }

  private static GroupStep started(PersonId person, GroupMoment moment) {
    if (!(moment.round() instanceof Round.Gathering gathering)) {
      return unchanged(moment);
    }
    GroupStep joined = joined(person, moment);
    return MovingOn.begun(joined, gathering, moment);
  }

  private static GroupStep another(GroupMoment moment) {
    if (!(moment.round() instanceof Round.Gathering gathering)) {
      return unchanged(moment);
    }
    List<String> shown =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(gathering.movement()), gathering.shown().stream())
            .limit(6)
            .toList();
    return movement(moment, shown)
        .map(chosen -> {
          Round.Gathering round = new Round.Gathering(gathering.id(), chosen, shown);
          return unchanged(moment)
              .in(round)
              .say(gathering(round, moment.members().size()).replacing(SLOT));
        })
        .orElseGet(() -> unchanged(moment));
  }

  private static GroupStep due(Appointment appointment, GroupMoment moment) {
    return switch (moment.round()) {
      case Round.Gathering gathering when gathering.id().equals(appointment.token()) ->
          GroupStep.of(new Round.None()).say(Act.say("together.nobody-began").replacing(SLOT));
      case Round.Moving moving when moving.id().equals(appointment.token()) ->
          MovingOn.ticked(moving, moment);
      default -> unchanged(moment);
    };
  }

  static Appointment tick(GroupMoment moment, String id, Duration in) {
    return new Appointment(
        moment.group(), AppointmentKind.TOGETHER_TICK, moment.now().plus(in), id);
  }
}
