package org.tideover.conversation.crisis;

import java.time.Duration;
import org.tideover.conversation.state.ConversationState.HelpingInOverdose;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.OverdoseStep;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;

/** The clockwork of helping in an overdose: what is said at each step, and what follows when. */
final class OverdosePace {
  /** Between doses (FACTS OD-5; the pack and the emergency line go before us, OD-6). */
  private static final Duration BETWEEN_DOSES = Duration.ofSeconds(150);

  /** So many breaths are counted, about a quarter of an hour. */
  private static final int COUNTED = 180;

  /** Where the count stands. */
  private static final String SLOT = "breaths";

  private OverdosePace() {}

  /** Goes to a step, says it and plans what follows. */
  static Step show(Step step, HelpingInOverdose state, OverdoseStep next, Moment moment) {
    HelpingInOverdose at =
        switch (next) {
          case NALOXONE -> state.at(next, 0, moment.now());
          case BREATHS -> state.at(next, 1, state.doseAt());
          case WAKE, CALL, SIDE, STAY, WOKE, CHILD, NODDING -> state.at(next, 0, state.doseAt());
        };
    Step said = step.settle(at).say(buttons("crisis.od-" + next.id(), at));
    return next == OverdoseStep.BREATHS
        ? follow(said.say(count(at).in(SLOT)), at, moment)
        : follow(said, at, moment);
  }

  /** What follows by itself. */
  static Step onward(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE -> show(step, state, OverdoseStep.CALL, moment);
      case CALL -> called(step, state, moment);
      case NALOXONE -> show(step, state, afterNaloxone(state), moment);
      case BREATHS -> breath(step, state, moment);
      case SIDE -> show(step, state, OverdoseStep.STAY, moment);
      case STAY -> step.say(buttons("crisis.od-watch", state));
      case WOKE, CHILD, NODDING -> step.say(buttons("crisis.od-awake", state));
    };
  }

  /** Help is called: what is due then. */
  static Step called(Step step, HelpingInOverdose state, Moment moment) {
    return show(step, state, afterCall(state), moment);
  }

  /** A dose was given, so the next one is counted from now. */
  static Step given(Step step, HelpingInOverdose state, Moment moment) {
    HelpingInOverdose given = state.at(state.step(), state.breaths(), moment.now());
    return show(step, given, afterNaloxone(given), moment);
  }

  /** Whether a further dose is due, where there is naloxone. */
  static boolean isDoseDue(HelpingInOverdose state, Moment moment) {
    return state.naloxone() && !moment.now().isBefore(state.doseAt().plus(BETWEEN_DOSES));
  }

  /** The words of the step once more; nobody is praised twice for waking somebody. */
  static Act again(HelpingInOverdose state) {
    boolean woke = state.step() == OverdoseStep.WOKE;
    return buttons(woke ? "crisis.od-awake" : "crisis.od-" + state.step().id(), state);
  }

  /** Nobody is told to give what they said they do not have. */
  private static OverdoseStep afterCall(HelpingInOverdose state) {
    return state.naloxone() ? OverdoseStep.NALOXONE : afterNaloxone(state);
  }

  /** Nobody breathes for somebody who was seen breathing. */
  private static OverdoseStep afterNaloxone(HelpingInOverdose state) {
    return state.breathes() ? OverdoseStep.SIDE : OverdoseStep.BREATHS;
  }

  /** A reply with the buttons that fit the step. */
  static Act buttons(String key, HelpingInOverdose state) {
    Act act = Replies.bare(key);
    return switch (state.step()) {
      case WAKE, CALL -> act.offering(SeenInOverdose.WOKE, "od:next");
      case NALOXONE ->
          act.offering(SeenInOverdose.NO_NALOXONE, "od:next").offering(SeenInOverdose.WOKE);
      case BREATHS -> {
        Act first = act.offering(SeenInOverdose.BREATHES, SeenInOverdose.NOT_BREATHING);
        yield state.naloxone()
            ? first.offering(SeenInOverdose.NO_NALOXONE, SeenInOverdose.WOKE)
            : first.offering(SeenInOverdose.WOKE);
      }
      case SIDE, STAY ->
          act.offering(SeenInOverdose.BREATHES, SeenInOverdose.NOT_BREATHING)
              .offering(SeenInOverdose.WOKE, Menu.SAFE);
      case WOKE, CHILD, NODDING ->
          act.offering(SeenInOverdose.ASLEEP, SeenInOverdose.NOT_BREATHING).offering(Menu.SAFE);
    };
  }

  private static Step breath(Step step, HelpingInOverdose state, Moment moment) {
    if (state.breaths() >= COUNTED) {
      return step.say(buttons("crisis.od-go-on", state));
    }
    boolean dose = isDoseDue(state, moment);
    HelpingInOverdose next =
        state.at(state.step(), state.breaths() + 1, dose ? moment.now() : state.doseAt());
    Step said =
        dose
            ? step.say(buttons("crisis.od-dose", next)).say(count(next).in(SLOT))
            : step.say(count(next).replacing(SLOT));
    return follow(said.settle(next), next, moment);
  }

  private static Act count(HelpingInOverdose state) {
    return Replies.bare("crisis.od-count").with("count", state.breaths());
  }

  private static Step follow(Step step, HelpingInOverdose state, Moment moment) {
    return step.book(
        new Appointment(
            step.person().person(),
            AppointmentKind.OVERDOSE_STEP,
            moment.now().plusSeconds(state.step().seconds()),
            state.id()));
  }
}
