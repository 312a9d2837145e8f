package org.tideover.conversation.crisis;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tideover.conversation.state.ConversationState.HelpingInOverdose;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
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
  static final String NOW = "overdose:now";

  /** What a helper tells of them in the middle of it. */
  private static final Pattern OF_NOW =
      Words.pattern(
          "naloxone|narcan|expired|jail|prison|detox|rehab|using|used|relapsed|clean|sober");

  /** Somebody who just came out bears less than before; nobody is afraid to go there. */
  private static final Pattern RELEASED =
      Words.pattern("(out of|left|from|released|released from) (jail|prison)");

  /**
   * The first step, for somebody who just told us; they may have said that there is no naloxone, or
   * that a child took something.
   */
  static HelpingInOverdose fresh(Happening happening, Moment moment) {
    if (!ToldOfOverdose.isOfChild(happening)) {
      return at(OverdoseStep.WAKE, happening, moment);
    }
    boolean gone = SeenInOverdose.isAsleep(happening) || SeenInOverdose.isWithoutBreath(happening);
    return at(gone ? OverdoseStep.CALL : OverdoseStep.CHILD, happening, moment);
  }

  /** Somebody drowsy is watched. */
  static HelpingInOverdose watching(Happening happening, Moment moment) {
    return at(OverdoseStep.NODDING, happening, moment);
  }

  private static HelpingInOverdose at(OverdoseStep step, Happening happening, Moment moment) {
    boolean naloxone = !SeenInOverdose.lacksNaloxone(happening);
    return new HelpingInOverdose(moment.ids().get(), step, 0, naloxone, moment.now(), false);
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
      case Event.Tapped tapped ->
          Optional.of(OverdoseAnswers.to(tapped.action(), step, state, moment));
      case Event.Said said when isOwn(happening) -> Optional.of(step.say(whose()));
      case Event.Said said when isLongOver(happening) -> Optional.of(step.say(whether()));
      case Event.Said said ->
          Optional.of(OverdoseAnswers.to(meant(state, happening), step, state, moment));
      default -> Optional.empty();
    };
  }

  @Override
  public Step leave(HelpingInOverdose state, Step step, Outcome why, Moment moment) {
    return step.cancel(AppointmentKind.OVERDOSE_STEP);
  }

  /** Words of danger about the helper alone. */
  private static boolean isOwn(Happening happening) {
    return !Spoken.calm(happening)
        && !SeenInOverdose.lacksNaloxone(happening)
        && !SeenInOverdose.isWithoutBreath(happening)
        && WhoseBody.of(happening) == WhoseBody.OWN;
  }

  private static Act whose() {
    return Replies.bare("crisis.overdose-who").offering(OverdoseAnswers.SELF, "overdose:other");
  }

  /** Whether the overdose itself seems to be told as one of the past. */
  private static boolean isLongOver(Happening happening) {
    return Spoken.calm(happening)
        && ToldOfOverdose.isLongAgo(happening)
        && !happening.words().hold(OF_NOW);
  }

  private static Act whether() {
    return Replies.bare("crisis.od-now").offering(NOW, OverdoseAnswers.PAST);
  }

  /** The action that words stand for; empty where they are about something else. */
  private static String meant(HelpingInOverdose state, Happening happening) {
    if (SaidInOverdose.isTakenOver(happening)) {
      return SaidInOverdose.HERE;
    }
    boolean asleep = SeenInOverdose.isAsleep(happening);
    String seen = SeenInOverdose.action(happening);
    if (!seen.isEmpty() && !(asleep && state.step().isAwake())) {
      return seen;
    }
    if (asleep) {
      return SeenInOverdose.ASLEEP;
    }
    return Stream.<Supplier<String>>of(
            () -> SaidInOverdose.action(happening),
            () -> SeenInOverdose.isCalled(happening) ? SeenInOverdose.CALLED : "",
            () -> SeenInOverdose.onward(happening),
            () -> barrier(happening))
        .map(Supplier::get)
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String barrier(Happening happening) {
    return happening.words().hold(RELEASED)
        ? ""
        : Barriers.unasked(happening).map("barrier:"::concat).orElse("");
  }
}
