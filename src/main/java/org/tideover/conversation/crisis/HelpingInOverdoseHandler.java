package org.tideover.conversation.crisis;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.HelpingInOverdose;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.OverdoseStep;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.JournalEntry.Outcome;

/**
 * Helping somebody who overdoses, one action a message; what is seen decides, or else time. Words
 * about the helper or about the past are asked about, and the steps go on meanwhile: only a tap, or
 * another danger, ends them.
 */
public final class HelpingInOverdoseHandler implements Handler<HelpingInOverdose> {
  private static final String SELF = "overdose:self";
  static final String NOW = "overdose:now";
  private static final String PAST = "overdose:past";

  /** What a helper tells of them in the middle of it. */
  private static final Pattern OF_NOW =
      Words.pattern(
          "naloxone|narcan|expired|jail|prison|detox|rehab|using|used|relapsed|clean|sober");

  /** Somebody who just came out bears less than before; nobody is afraid to go there. */
  private static final Pattern RELEASED =
      Words.pattern("(out of|left|from|released|released from) (jail|prison)");

  /**
   * The first step, for somebody who just told us; they may have said that there is no naloxone.
   */
  static HelpingInOverdose fresh(Happening happening, Moment moment) {
    boolean naloxone = !SeenInOverdose.lacksNaloxone(happening);
    return new HelpingInOverdose(
        moment.ids().get(), OverdoseStep.WAKE, 0, naloxone, moment.now(), false);
  }

  @Override
  public Step enter(HelpingInOverdose state, Step step, Moment moment) {
    return CheckIns.book(
        OverdosePace.show(step, state, state.step(), moment), state.category(), moment);
  }

  @Override
  public Optional<Step> handle(HelpingInOverdose state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return switch (happening.event()) {
      case Event.Due due ->
          Optional.of(
              due.appointment().token().equals(state.id())
                  ? OverdosePace.onward(step, state, moment)
                  : step);
      case Event.Tapped tapped -> Optional.of(seen(step, state, tapped.action(), moment));
      case Event.Said said when isOwn(happening) -> Optional.of(step.say(whose()));
      case Event.Said said when isLongOver(happening) -> Optional.of(step.say(whether()));
      case Event.Said said -> Optional.of(seen(step, state, meant(state, happening), moment));
      default -> Optional.empty();
    };
  }

  @Override
  public Step leave(HelpingInOverdose state, Step step, Outcome why, Moment moment) {
    return step.cancel(AppointmentKind.OVERDOSE_STEP);
  }

  private static Step seen(Step step, HelpingInOverdose state, String action, Moment moment) {
    return switch (action) {
      case SeenInOverdose.NEXT -> next(step, state, moment);
      case SeenInOverdose.WOKE -> OverdosePace.woke(step, state, moment);
      case SeenInOverdose.GIVING -> giving(step, state, moment);
      case SeenInOverdose.BREATHES -> breathing(step, state, moment);
      case SeenInOverdose.NOT_BREATHING -> notBreathing(step, state, moment);
      case SeenInOverdose.NO_NALOXONE -> noNaloxone(step, state, moment);
      case SELF -> leave(step).go(new OwnOverdose(moment.now()));
      case PAST ->
          leave(step)
              .settle(new AskingForHelp(state.category(), 1))
              .say(Replies.toPeople("crisis.od-past"));
      case Menu.SAFE -> Shared.safe(leave(step), state.category(), moment);
      case "barrier:police" -> step.say(OverdosePace.buttons("crisis.od-police", state));
      case "barrier:credit" -> step.say(OverdosePace.buttons("crisis.od-credit", state));
      default -> step.say(OverdosePace.buttons("crisis.od-on", state));
    };
  }

  /** Words of danger about the helper alone. */
  private static boolean isOwn(Happening happening) {
    return !Spoken.calm(happening)
        && !SeenInOverdose.isHelper(happening)
        && WhoseBody.of(happening) == WhoseBody.OWN;
  }

  private static Act whose() {
    return Replies.bare("crisis.overdose-who").offering(SELF, "overdose:other");
  }

  /** Whether the overdose itself seems to be told as one of the past. */
  private static boolean isLongOver(Happening happening) {
    return Spoken.calm(happening)
        && ToldOfOverdose.isLongAgo(happening)
        && !Spoken.finds(OF_NOW, happening);
  }

  private static Act whether() {
    return Replies.bare("crisis.od-now").offering(NOW, PAST);
  }

  /** The action that words stand for; empty where they are about something else. */
  private static String meant(HelpingInOverdose state, Happening happening) {
    String seen = SeenInOverdose.action(happening);
    boolean called = state.step() == OverdoseStep.CALL && SeenInOverdose.isCalled(happening);
    if (seen.isEmpty() && called) {
      return SeenInOverdose.NEXT;
    }
    return seen.isEmpty() ? barrier(happening) : seen;
  }

  private static String barrier(Happening happening) {
    return Spoken.finds(RELEASED, happening)
        ? ""
        : Barriers.unasked(happening).map("barrier:"::concat).orElse("");
  }

  private static Step next(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE, CALL, NALOXONE -> OverdosePace.onward(step, state, moment);
      case BREATHS, SIDE, STAY -> step.say(OverdosePace.buttons("crisis.od-on", state));
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
    };
  }

  /** Nobody breathes for somebody before help is called and naloxone is given. */
  private static Step notBreathing(Step step, HelpingInOverdose state, Moment moment) {
    HelpingInOverdose without = state.breathing(false);
    return switch (state.step()) {
      case WAKE, CALL, NALOXONE -> OverdosePace.onward(step, without, moment);
      case BREATHS -> step.say(OverdosePace.buttons("crisis.od-on", state));
      case SIDE, STAY -> OverdosePace.show(step, without, OverdoseStep.BREATHS, moment);
    };
  }

  /** Whoever has naloxone, or asks how to give it, is told so before its turn. */
  private static Step giving(Step step, HelpingInOverdose state, Moment moment) {
    return switch (state.step()) {
      case WAKE, CALL -> OverdosePace.show(step, state, OverdoseStep.NALOXONE, moment);
      case NALOXONE, BREATHS, SIDE, STAY -> step.say(OverdosePace.buttons("crisis.od-on", state));
    };
  }

  private static Step noNaloxone(Step step, HelpingInOverdose state, Moment moment) {
    HelpingInOverdose without = state.withoutNaloxone();
    Step said = step.settle(without).say(Replies.bare("crisis.od-no-naloxone"));
    return switch (state.step()) {
      case WAKE, CALL, NALOXONE -> OverdosePace.onward(said, without, moment);
      case BREATHS, SIDE, STAY -> said;
    };
  }

  private static Step leave(Step step) {
    return step.cancel(AppointmentKind.OVERDOSE_STEP);
  }
}
