package org.tideover.conversation.crisis;

import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.HelpingInOverdose;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.OverdoseStep;
import org.tideover.conversation.state.Step;
import org.tideover.domain.AppointmentKind;

/** What is answered at each step to what a helper taps, sees, tells or asks. */
final class OverdoseAnswers {
  static final String SELF = "overdose:self";
  static final String PAST = "overdose:past";

  private OverdoseAnswers() {}

  /** The answer to an action, tapped or meant by words. */
  static Step to(String action, Step step, HelpingInOverdose state, Moment moment) {
    return switch (action) {
      case SeenInOverdose.NEXT -> next(step, state, moment);
      case SeenInOverdose.CALLED -> called(step, state, moment);
      case SeenInOverdose.WOKE -> woke(step, state, moment);
      case SeenInOverdose.ASLEEP -> asleep(step, state, moment);
      case SeenInOverdose.GIVING -> giving(step, state, moment);
      case SeenInOverdose.BREATHES -> breathing(step, state, moment);
      case SeenInOverdose.NOT_BREATHING -> notBreathing(step, state, moment);
      case SeenInOverdose.NO_NALOXONE -> noNaloxone(step, state, moment);
      case SaidInOverdose.GAVE -> gave(step, state, moment);
      case SaidInOverdose.AGAIN -> again(step, state, moment);
      case SaidInOverdose.HERE ->
          leave(step)
              .settle(new AskingForHelp(state.category(), 1))
              .say(Replies.toPeople("crisis.od-taken-over"));
      case SELF -> leave(step).go(new OwnOverdose(moment.now()));
      case PAST ->
          leave(step)
              .settle(new AskingForHelp(state.category(), 1))
              .say(Replies.toPeople("crisis.od-past"));
      case Menu.SAFE -> Shared.safe(leave(step), state.category(), moment);
      case SaidInOverdose.WHAT -> step.say(OverdosePace.again(state));
      default -> step.say(OverdosePace.buttons(words(action, state), state));
    };
  }

  /** Words that change no step. */
  private static String words(String action, HelpingInOverdose state) {
    return switch (action) {
      case "barrier:police" -> "crisis.od-police";
      case "barrier:credit" -> "crisis.od-credit";
      case SaidInOverdose.SHALL_NOT -> "crisis.od-no";
      case SaidInOverdose.HOW_TO_BREATHE -> "crisis.od-breaths";
      case SaidInOverdose.HALF -> "crisis.od-half-awake";
      case SaidInOverdose.ROUSES ->
          state.step() == OverdoseStep.NODDING ? staying(state) : "crisis.od-half-awake";
      case SaidInOverdose.MORE ->
          state.step().isAwake() || isOnSide(state) ? "crisis.od-more" : staying(state);
      default -> staying(state);
    };
  }

  /** We are with them; whoever is awake needs nobody's breath. */
  private static String staying(HelpingInOverdose state) {
    return state.step().isAwake() ? "crisis.od-awake" : "crisis.od-on";
  }

  private static boolean isOnSide(HelpingInOverdose state) {
    return state.step() == OverdoseStep.SIDE || state.step() == OverdoseStep.STAY;
  }

  private static Step with(Step step, HelpingInOverdose state) {
    return step.say(OverdosePace.buttons(staying(state), state));
  }

  private static Step next(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE, CALL, NALOXONE -> OverdosePace.onward(step, state, moment);
      case BREATHS, SIDE, STAY, WOKE, CHILD, NODDING -> with(step, state);
    };
  }

  private static Step called(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE, CALL -> OverdosePace.called(step, state, moment);
      case NALOXONE, BREATHS, SIDE, STAY, WOKE, CHILD, NODDING -> with(step, state);
    };
  }

  private static Step woke(Step step, HelpingInOverdose state, Moment moment) {
    return state.step().isAwake()
        ? with(step, state)
        : OverdosePace.show(step, state, OverdoseStep.WOKE, moment);
  }

  /** Who was awake and cannot be woken any more needs the call and naloxone (FACTS OD-4, OD-11). */
  private static Step asleep(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE, WOKE, CHILD, NODDING -> OverdosePace.show(step, state, OverdoseStep.CALL, moment);
      case CALL, NALOXONE -> again(step, state, moment);
      case BREATHS -> step.say(OverdosePace.buttons("crisis.od-go-on", state));
      case SIDE, STAY -> step.say(OverdosePace.buttons("crisis.od-watch", state));
    };
  }

  /**
   * Who breathes and cannot be woken needs the call and naloxone no less, but nobody's breath
   * (FACTS OD-4, OD-10, OD-18).
   */
  private static Step breathing(Step step, HelpingInOverdose state, Moment moment) {
    HelpingInOverdose breathes = state.breathing(true);
    return switch (state.step()) {
      case WAKE, CALL, NALOXONE -> OverdosePace.onward(step, breathes, moment);
      case BREATHS -> OverdosePace.show(step, breathes, OverdoseStep.SIDE, moment);
      case SIDE, STAY -> OverdosePace.show(step, breathes, OverdoseStep.STAY, moment);
      case WOKE, CHILD, NODDING -> with(step.settle(breathes), breathes);
    };
  }

  /** Nobody breathes for somebody before help is called and naloxone is given. */
  private static Step notBreathing(Step step, HelpingInOverdose state, Moment moment) {
    HelpingInOverdose without = state.breathing(false);
    return switch (state.step()) {
      case WAKE, CALL, NALOXONE -> OverdosePace.onward(step, without, moment);
      case BREATHS -> step.say(OverdosePace.buttons("crisis.od-go-on", state));
      case SIDE, STAY, WOKE -> OverdosePace.show(step, without, OverdoseStep.BREATHS, moment);
      case CHILD, NODDING -> OverdosePace.show(step, without, OverdoseStep.CALL, moment);
    };
  }

  /** Whoever has naloxone, or asks how to give it, is told so before its turn. */
  private static Step giving(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE, CALL -> OverdosePace.show(step, state, OverdoseStep.NALOXONE, moment);
      case NALOXONE, BREATHS, SIDE, STAY, WOKE, CHILD, NODDING -> with(step, state);
    };
  }

  /** A dose was given: the call comes before all else, and then what follows on a dose. */
  private static Step gave(Step step, HelpingInOverdose state, Moment moment) {
    HelpingInOverdose given = state.at(state.step(), state.breaths(), moment.now());
    return switch (state.step()) {
      case WAKE -> OverdosePace.show(step, given, OverdoseStep.CALL, moment);
      case CALL, NALOXONE -> OverdosePace.given(step, state, moment);
      case BREATHS -> step.settle(given).say(OverdosePace.buttons("crisis.od-go-on", given));
      case SIDE, STAY -> step.settle(given).say(OverdosePace.buttons("crisis.od-watch", given));
      case WOKE, CHILD, NODDING -> with(step.settle(given), given);
    };
  }

  /** Nothing changed, or a further dose is asked for: it has its time (FACTS OD-5, OD-6). */
  private static Step again(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE -> OverdosePace.onward(step, state, moment);
      case CALL -> step.say(OverdosePace.again(state));
      case NALOXONE -> OverdosePace.onward(doses(step, state, moment), state, moment);
      case BREATHS, SIDE, STAY -> doses(step, state, moment);
      case WOKE, CHILD, NODDING -> with(step, state);
    };
  }

  private static Step doses(Step step, HelpingInOverdose state, Moment moment) {
    if (!state.naloxone()) {
      return step.say(OverdosePace.buttons("crisis.od-go-on", state));
    }
    return OverdosePace.isDoseDue(state, moment)
        ? step.settle(state.at(state.step(), state.breaths(), moment.now()))
            .say(OverdosePace.buttons("crisis.od-dose", state))
        : step.say(OverdosePace.buttons("crisis.od-dose-when", state));
  }

  private static Step noNaloxone(Step step, HelpingInOverdose state, Moment moment) {
    HelpingInOverdose without = state.withoutNaloxone();
    Step said = step.settle(without).say(Replies.bare("crisis.od-no-naloxone"));
    return switch (state.step()) {
      case WAKE, CALL, NALOXONE -> OverdosePace.onward(said, without, moment);
      case BREATHS, SIDE, STAY -> said;
      case WOKE, CHILD, NODDING -> with(step.settle(without), without);
    };
  }

  private static Step leave(Step step) {
    return step.cancel(AppointmentKind.OVERDOSE_STEP);
  }
}
