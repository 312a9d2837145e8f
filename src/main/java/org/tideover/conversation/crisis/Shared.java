package org.tideover.conversation.crisis;

import java.util.Optional;
import java.util.function.Supplier;
import org.tideover.conversation.safetyplan.PlanInReach;
import org.tideover.conversation.state.CompanyWords;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.AskingTime;
import org.tideover.conversation.state.ConversationState.CheckingSafety;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.Idle;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.ConversationState.NamingBarrier;
import org.tideover.conversation.state.ConversationState.ReachingOut;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** What every state in which help is open answers alike. */
final class Shared {
  private Shared() {}

  /** Safe, taken back, stopped by something, or a calm minute first; empty for anything else. */
  static Optional<Step> answer(RiskCategory category, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(Menu.SAFE)) {
      return Optional.of(safe(step, category, moment));
    }
    Optional<Step> quiet = quietly(step, category, happening);
    if (quiet.isPresent()) {
      return quiet;
    }
    if (OfTheBody.is(category) && OfTheBody.isOver(happening)) {
      return Optional.of(
          step.settle(new CheckingSafety(category))
              .say(CheckingSafetyHandler.question("crisis.body-check")));
    }
    if (category == RiskCategory.SELF_HARM && Spoken.isHurt(happening)) {
      return Optional.of(
          step.settle(new AskingForHelp(category, 1))
              .say(Replies.waiting("crisis.self-harm-done")));
    }
    if (leaves(category, happening)) {
      return Optional.of(step.go(new AskingTime(true)));
    }
    if (Spoken.retracts(happening) && !Spoken.hasReached(happening)) {
      return Optional.of(takenBack(step, category, moment));
    }
    if (Spoken.isCommand(happening)) {
      return Optional.of(step.say(Replies.of("crisis.stay")));
    }
    if (happening.means(Intent.STOP) && Spoken.calm(happening)) {
      return Optional.of(step.say(Replies.of("crisis.space")));
    }
    return Crisis.tappedOverdose(step, happening, moment)
        .or(() -> leads(step, category, happening));
  }

  /**
   * A few quiet words where whoever hurts them may read along; violence that goes on this minute is
   * told through, and no reason for silence.
   */
  static Optional<Step> quietly(Step step, RiskCategory category, Happening happening) {
    boolean quiet =
        category == RiskCategory.ABUSE
            && Watched.isTold(happening)
            && !isAcute(category, happening);
    return quiet ? Optional.of(step.go(KeepingQuiet.of(category))) : Optional.empty();
  }

  /** Whether somebody who may not want to live takes their leave, and nobody is with them yet. */
  private static boolean leaves(RiskCategory category, Happening happening) {
    boolean asksOfTime =
        switch (happening.person().conversation()) {
          case Escalated open -> !open.reply().equals(Crisis.FOR_ANOTHER);
          case AskingForHelp asking -> true;
          case NamingBarrier naming -> true;
          case ReachingOut reaching -> !reaching.reached();
          default -> false;
        };
    return asksOfTime
        && Signal.isOfLife(category)
        && Spoken.calm(happening)
        && Spoken.isFarewell(happening)
        && !Spoken.hasReached(happening);
  }

  private static Optional<Step> leads(Step step, RiskCategory category, Happening happening) {
    if (Spoken.hasReached(happening)
        || happening.taps(Menu.REACHED)
        || hasCompany(category, happening)) {
      return Optional.of(ReachingOutHandler.reached(step, category, 1));
    }
    if (happening.taps(Menu.CANNOT)) {
      return Optional.of(step.go(NamingBarrierHandler.of(category, happening)));
    }
    if (happening.taps(Menu.GROUND)) {
      return Optional.of(grounded(step, category));
    }
    return Optional.empty();
  }

  /**
   * Whether somebody is beside a person who was asked for one; whoever is beside somebody who is
   * hurt by others may be one of these.
   */
  static boolean hasCompany(RiskCategory category, Happening happening) {
    boolean asked =
        switch (happening.person().conversation()) {
          case AskingForHelp asking -> true;
          case NamingBarrier naming -> true;
          case ReachingOut reaching -> !reaching.reached();
          case InDanger danger -> true;
          default -> false;
        };
    return asked
        && !Spoken.isDone(happening)
        && (Signal.isOfLife(category) || OfTheBody.is(category))
        && Spoken.calm(happening)
        && !Spoken.isFine(happening)
        && CompanyWords.tell(happening.words());
  }

  /** What is answered while somebody is to be reached: a craving, thanks, or that they must go. */
  static Optional<Act> beside(Happening happening) {
    boolean said = happening.event() instanceof Event.Said && Spoken.calm(happening);
    if (said && Spoken.namesCraving(happening)) {
      return Optional.of(Replies.toPeople("crisis.urge-beside"));
    }
    boolean thanks = happening.means(Intent.THANKS) && happening.isSure();
    return said && (thanks || Spoken.mustGo(happening))
        ? Optional.of(Replies.toPeople("crisis.close"))
        : Optional.empty();
  }

  /** What every state answers alike, then its own answer, then words that stay. */
  static Optional<Step> listening(
      RiskCategory category, Happening happening, Moment moment, Supplier<Optional<Step>> own) {
    return orStay(answer(category, happening, moment).or(own), happening);
  }

  /** The same where a plan is asked about: a near time is an answer to each of the questions. */
  static Optional<Step> planned(
      RiskCategory category, Happening happening, Moment moment, Supplier<Optional<Step>> own) {
    return OnPlan.isNear(happening)
        ? Optional.of(Step.of(happening.person()).go(new InDanger(category, 0)))
        : listening(category, happening, moment, own);
  }

  /** The same where somebody is to be reached: what stands in the way is answered, too. */
  static Optional<Step> reaching(
      RiskCategory category, Happening happening, Moment moment, Supplier<Optional<Step>> own) {
    return listening(
        category,
        happening,
        moment,
        () ->
            NamingBarrierHandler.barrier(category, happening)
                .or(() -> refused(category, happening))
                .or(own));
  }

  /** "I'm not going to do it", where somebody is to be called, is a no. */
  private static Optional<Step> refused(RiskCategory category, Happening happening) {
    return Spoken.refuses(happening)
        ? Optional.of(Step.of(happening.person()).go(NamingBarrierHandler.of(category, happening)))
        : Optional.empty();
  }

  /** Whether words of active danger came again: then a life is in danger now. */
  static boolean isAcute(RiskCategory category, Happening happening) {
    return switch (category) {
      case SUICIDE -> happening.heard().safety().level() == RiskLevel.CRISIS;
      case ABUSE -> Watched.isAttacked(happening);
      default -> false;
    };
  }

  /** The same, and words that stay for anything else that was tapped, such as an old button. */
  static Optional<Step> orStay(Optional<Step> answer, Happening happening) {
    return answer.or(() ->
        happening.event() instanceof Event.Tapped
            ? Optional.of(Step.of(happening.person()).say(Replies.of("crisis.stay")))
            : Optional.empty());
  }

  /** The person says that they are safe; both check-ins still follow. */
  static Step safe(Step step, RiskCategory category, Moment moment) {
    Act glad = PlanInReach.calmed(Replies.bare("crisis.safe-now"), category, moment);
    return CheckIns.book(step.settle(new Idle()).say(glad), category, moment);
  }

  /** In the talk about violence one line is enough: somebody may read along. */
  private static Step takenBack(Step step, RiskCategory category, Moment moment) {
    return category == RiskCategory.ABUSE
        ? safe(step, category, moment)
        : denied(step, category, moment);
  }

  /** One denial softens the tone; the number stays on screen and the check-ins follow. */
  static Step denied(Step step, RiskCategory category, Moment moment) {
    return CheckIns.book(
        step.settle(new Idle()).say(Replies.bare("crisis.denied")), category, moment);
  }

  /** Whether the person tapped this, or said so. */
  static boolean agrees(Happening happening, String action) {
    return happening.taps(action) || happening.means(Intent.YES);
  }

  /** Whether the person said yes without any sign of danger, and more than a guess says so. */
  static boolean confirms(Happening happening) {
    return happening.isSure() && happening.means(Intent.YES) && Spoken.calm(happening);
  }

  /**
   * Whether the person tapped this, or said a clear no: a guess, "not yet" or "not really" is none.
   */
  static boolean clearlyDeclines(Happening happening, String action) {
    boolean said = happening.isSure() && declines(happening) && !Spoken.isHalfANo(happening);
    return happening.taps(action) || said;
  }

  /** Whether the person said no, without any sign of danger. */
  static boolean declines(Happening happening) {
    return happening.means(Intent.NO) && Spoken.calm(happening);
  }

  /** A calm minute, with the eyes open and without movement; then a person again. */
  private static Step grounded(Step step, RiskCategory category) {
    return step.settle(new AskingForHelp(category, 1))
        .say(Replies.open(Replies.bare("crisis.grounding").offering(Menu.WILL, Menu.CANNOT)));
  }
}
